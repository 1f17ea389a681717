/** Why a picture gave no credential ID. */
export type PictureFault = 'broken' | 'too_large' | 'no_code' | 'no_id' | 'mistyped' | 'several'
