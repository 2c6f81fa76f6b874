/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

static const MunWizard * const wizards[] = {
  &mun_context_wizard,
  &mun_scope_wizard,
  &mun_policy_wizard,
  &mun_roles_wizard,
  &mun_risk_wizard,
  &mun_one_risk_wizard,
  &mun_objective_wizard,
  &mun_competence_wizard,
  &mun_communication_wizard,
  &mun_documents_wizard,
  &mun_operation_wizard,
  &mun_controls_wizard,
  &mun_suppliers_wizard,
  &mun_plan_wizard,
  &mun_exercise_wizard,
  &mun_incident_wizard,
  &mun_change_wizard,
  &mun_monitoring_wizard,
  &mun_audit_wizard,
  &mun_nonconformity_wizard,
  &mun_review_wizard,
  &mun_gap_wizard,
  NULL
};

const MunWizard * const *
mun_wizards (void)
{
  return wizards;
}

const MunWizard *
mun_wizard_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; wizards[i]; i++)
    if (g_str_equal (wizards[i]->id, id))
      return wizards[i];

  return NULL;
}

const MunWizard *
mun_wizard_for_record (MunRecord *record)
{
  g_return_val_if_fail (MUN_IS_RECORD (record), NULL);

  for (guint i = 0; wizards[i]; i++)
    if (wizards[i]->each && wizards[i]->subject == mun_record_get_spec (record))
      return wizards[i]->is_over && wizards[i]->is_over (record) ? NULL : wizards[i];

  return NULL;
}

void
mun_suggestion_free (MunSuggestion *suggestion)
{
  if (!suggestion)
    return;

  g_free (suggestion->id);
  g_free (suggestion->title);
  g_free (suggestion->text);
  g_free (suggestion->source);
  g_free (suggestion);
}
