import type { MigrationInterface, QueryRunner } from 'typeorm'

export class StaffBelongToIssuers1769000002000 implements MigrationInterface {
  readonly name = 'StaffBelongToIssuers1769000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_members (
        issuer_id uuid NOT NULL CONSTRAINT staff_members_issuer REFERENCES issuers (id),
        user_id uuid NOT NULL,
        role text NOT NULL CONSTRAINT staff_members_role CHECK (role IN ('owner', 'standards_manager', 'credential_manager', 'auditor')),
        active boolean NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT staff_members_pk PRIMARY KEY (issuer_id, user_id)
      )`)
    await runner.query('CREATE INDEX staff_members_by_user ON staff_members (user_id)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
