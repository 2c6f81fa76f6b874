/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"

/* What stays as it is: evidence, approved versions, what is closed or reported. */

/* In these states a record is proof of something: it is neither changed nor withdrawn nor deleted. */
typedef struct {
  const MunSpec *spec;
  int            parent;  /* LINK to the record whose state counts; -1: its own */
  const char    *states;  /* separated by blanks */
  const char    *only;    /* names of the fields that stay; NULL: all */
  const char    *but;     /* names of fields that may still be written; NULL: none */
  gboolean       full;    /* no further record comes to the same parent */
} Kept;

static const Kept kept[] = {
  { &mun_risk_spec, -1, "closed", NULL, NULL },
  { &mun_treatment_spec, -1, "verified", NULL, NULL },
  { &mun_objective_spec, -1, "achieved missed", NULL, NULL },
  { &mun_change_spec, -1, "closed rejected", NULL, NULL },
  { &mun_training_spec, -1, "evaluated", NULL, NULL },
  { &mun_performance_evaluation_spec, -1, "final", NULL, NULL },
  { &mun_report_issue_spec, -1, "final withdrawn", NULL, "sent_to" },
  { &mun_incident_spec, -1, "closed", NULL, "nonconformity" },
  { &mun_incident_action_plan_spec, -1, "approved ended", NULL, "evaluated_text" },
  { &mun_iap_task_spec, IAP_TASK_IAP, "ended", NULL, NULL, TRUE },
  { &mun_after_action_review_spec, -1, "approved", NULL, NULL },
  { &mun_exercise_spec, -1, "closed", NULL, NULL },
  { &mun_audit_spec, -1, "closed", NULL, NULL },
  { &mun_audit_spec, -1, "reported follow_up", NULL, "reported_to reported_on" },
  { &mun_audit_member_spec, AUDIT_MEMBER_AUDIT, "reported follow_up closed", NULL, NULL, TRUE },
  { &mun_audit_item_spec, AUDIT_ITEM_AUDIT, "reported follow_up closed", NULL, "finding", TRUE },
  { &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, "reported follow_up closed", "audit grade requirement statement evidence", NULL },
  { &mun_audit_finding_spec, -1, "verified closed", NULL, "verification_reported_on" },
  { &mun_management_review_spec, -1, "approved closed", NULL, NULL },
  { &mun_review_input_spec, REVIEW_INPUT_REVIEW, "approved closed", NULL, NULL, TRUE },
  { &mun_nonconformity_spec, -1, "closed", NULL, NULL },
  { &mun_corrective_action_spec, -1, "effective not_effective", NULL, NULL },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_NONCONFORMITY, "closed", NULL, NULL, TRUE },
  { &mun_gap_assessment_spec, -1, "approved", NULL, NULL },
  { &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, "approved", NULL, NULL, TRUE },
};

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto(GStrv) list = g_strsplit (words != NULL ? words : "", " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

/* Returns: (transfer full) (nullable): the record whose saved state keeps this one as it is */
static MunRecord *
find_keeper (MunWorkspace *self,
             MunRecord    *record,
             const Kept   *rule)
{
  const MunSpec *target;
  g_autoptr(MunRecord) keeper = NULL;

  if (rule->spec != mun_record_get_spec (record) || (rule->parent < 0 && mun_record_is_new (record)))
    return NULL;
  if (rule->parent < 0)
    keeper = g_object_ref (record);
  else
    {
      const char *parent = mun_record_is_new (record) ? mun_record_get (record, rule->parent) : mun_record_get_saved (record, rule->parent);

      target = rule->spec->fields[rule->parent].target;
      keeper = mun_workspace_get (self, target, parent, NULL);
    }
  if (keeper == NULL || mun_record_is_new (keeper))
    return NULL;
  target = mun_record_get_spec (keeper);
  return has_word (rule->states, mun_record_get_saved (keeper, target->state_field)) ? g_steal_pointer (&keeper) : NULL;
}

/* Returns: (transfer full): what to do when it has to change after all */
static char *
describe_way_out (MunRecord *keeper)
{
  const MunSpec *spec = mun_record_get_spec (keeper);
  const char *state = mun_record_get_saved (keeper, spec->state_field);

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_step_leaves (move, state) && mun_step_is_by_hand (move) && !g_str_equal (move->to, "closed") && !g_str_equal (move->to, "withdrawn"))
      return g_strdup_printf (_("If it has to change, use “%1$s” on %2$s first."), _(move->label), mun_record_get_ref (keeper));
  return g_strdup (_("Add a new record that corrects it."));
}

static gboolean
refuse_kept (MunRecord   *record,
             MunRecord   *keeper,
             const char  *what,
             GError     **error)
{
  const MunSpec *spec = mun_record_get_spec (keeper);
  const char *state = mun_step_label (spec, mun_record_get_saved (keeper, spec->state_field));
  g_autofree char *way_out = describe_way_out (keeper);

  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("“%1$s” was not changed: %2$s %3$s is “%4$s” and stays as it is. %5$s"),
               what, _(spec->title), mun_record_get_ref (keeper), state, way_out);
  return FALSE;
}

/* A step away from the state may bring changes with it, and so may one on. */
static gboolean
check_rule (MunWorkspace  *self,
            MunRecord     *record,
            const Kept    *rule,
            GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(MunRecord) keeper = find_keeper (self, record, rule);
  gboolean moves = rule->parent < 0 && mun_record_is_changed (record, spec->state_field);

  if (keeper == NULL || moves)
    return TRUE;
  if (mun_record_is_new (record))
    return !rule->full || self->restoring || refuse_kept (record, keeper, mun_record_get_title (keeper), error);
  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_record_is_changed (record, i) && !has_word (rule->but, spec->fields[i].name)
        && (rule->only == NULL || has_word (rule->only, spec->fields[i].name)))
      return refuse_kept (record, keeper, _(spec->fields[i].label), error);
  return TRUE;
}

/* What a record had to have for its state it keeps while it is in it. */
static gboolean
check_emptied (MunRecord  *record,
               GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state;

  if (!mun_spec_has_state (spec) || mun_record_is_new (record) || mun_record_is_changed (record, spec->state_field))
    return TRUE;
  state = mun_record_get_state (record);
  if (g_str_equal (state, mun_spec_first_state (spec)))
    return TRUE;
  for (guint i = 0; i < spec->n_fields; i++)
    {
      gboolean needed = (spec->fields[i].flags & MUN_REQUIRED) && !(spec->fields[i].flags & MUN_COMPUTED);

      if (!mun_record_is_changed (record, i) || mun_record_is_set (record, i))
        continue;
      for (const MunTransition *move = spec->transitions; !needed && move->to != NULL; move++)
        needed = g_str_equal (move->to, state) && has_word (move->needs, spec->fields[i].name);
      if (!needed)
        continue;
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                   _("“%1$s” was not emptied: %2$s %3$s is “%4$s” and needs it. Write what is true now instead."),
                   _(spec->fields[i].label), _(spec->title), mun_record_get_ref (record), mun_step_label (spec, state));
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_frozen (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_record_is_new (record))
    return FALSE;
  if (spec->flags & MUN_SPEC_APPEND_ONLY)
    return TRUE;
  return (spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED)) &&
         (g_str_equal (mun_record_get_saved (record, spec->state_field), "approved") || g_str_equal (mun_record_get_saved (record, spec->state_field), "superseded"));
}

static gboolean
check_frozen (MunRecord  *record,
              GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (!mun_record_is_dirty (record) || !is_frozen (record))
    return TRUE;
  for (guint i = 0; i < spec->n_fields; i++)
    {
      if (!mun_record_is_changed (record, i) || (spec->fields[i].flags & MUN_AFTER_APPROVAL) ||
          (mun_spec_has_state (spec) && i == spec->state_field))
        continue;
      if (spec->flags & MUN_SPEC_APPEND_ONLY)
        g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                     _("“%1$s” was not changed: %2$s %3$s is kept as evidence. Add a new entry that corrects it."),
                     _(spec->fields[i].label), _(spec->title), mun_record_get_ref (record));
      else
        g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                     _("“%1$s” was not changed: %2$s %3$s is approved and stays as it was signed. Start a new version and change it there."),
                     _(spec->fields[i].label), _(spec->title), mun_record_get_ref (record));
      return FALSE;
    }
  return TRUE;
}

/* A record that nobody could name again is of no use; drafts and lines of a parent may stay half filled. */
static gboolean
check_named (MunRecord  *record,
             GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunField *title = &spec->fields[spec->title_field];

  if ((mun_spec_has_state (spec) && g_str_equal (mun_record_get_state (record), mun_spec_first_state (spec))) ||
      (spec->flags & (MUN_SPEC_CHILD | MUN_SPEC_INTERNAL)) ||
      !(title->flags & MUN_REQUIRED) || mun_record_is_set (record, spec->title_field))
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s: “%2$s” must be filled in before it can be saved."), _(spec->title), _(title->label));
  return FALSE;
}

static gboolean
check_single (MunWorkspace  *self,
              MunRecord     *record,
              GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (!(spec->flags & MUN_SPEC_SINGLE) || !mun_record_is_new (record) || mun_workspace_count (self, spec, -1) == 0)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("This file has its “%s” already, and there can be only one. Change the one that is there."), _(spec->title));
  return FALSE;
}

gboolean
mun_kept_check (MunWorkspace  *self,
                MunRecord     *record,
                GError       **error)
{
  if (!check_single (self, record, error) || !check_frozen (record, error) || !check_named (record, error) || !check_emptied (record, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (!check_rule (self, record, &kept[i], error))
      return FALSE;
  return TRUE;
}

gboolean
mun_kept_check_by_hand (MunWorkspace  *self,
                        MunRecord     *record,
                        GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (spec != &mun_approval_step_spec || !mun_record_is_new (record) || self->restoring)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               _("Nothing was added: the program writes “%s” by itself when somebody approves. Make the step on the record that it is about."), _(spec->title));
  return FALSE;
}

gboolean
mun_kept_may_leave (MunWorkspace  *self,
                    MunRecord     *record,
                    GError       **error)
{
  if (mun_record_is_new (record))
    return TRUE;
  if (is_frozen (record))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("“%s” is kept as evidence and stays in the file. Add a new record that corrects or replaces it."),
                   mun_record_get_title (record));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr(MunRecord) keeper = find_keeper (self, record, &kept[i]);

      if (keeper != NULL)
        return refuse_kept (record, keeper, mun_record_get_title (record), error);
    }
  return TRUE;
}
