/** What is told of settings that are wrong: whose they are decides. */
export type SettingsCode = 'transport-settings-invalid' | 'signing-settings-invalid' | 'field-values-invalid';
