import { Module } from '@nestjs/common'
import { Memberships } from '../../platform/auth/ports.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { InviteStaff } from './invite-staff.js'
import { StaffController } from './staff.controller.js'
import { StaffMemberships } from './staff-memberships.js'
import { StaffRepository } from './staff.repository.js'
import { UpdateStaff } from './update-staff.js'

@Module({
  imports: [IssuersModule],
  controllers: [StaffController],
  providers: [StaffRepository, InviteStaff, UpdateStaff, { provide: Memberships, useClass: StaffMemberships }],
  exports: [StaffRepository, Memberships],
})
export class StaffModule {}
