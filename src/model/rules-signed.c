/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"
#include "spec/kept.h"

#include <glib/gi18n.h>
#include <string.h>

/* Decisions and judgements are entered by those who take them (MUN_IN_PERSON). A step may be made by anybody who has the right to it: the name
 * that it needs was entered by its owner, and goes when the record goes back to before the decision. */

/* Returns: the place of the first state that is reached with this signature; %G_MAXUINT when none is */
static guint
find_signed_place (const MunSpec *spec,
                   guint          field)
{
  guint first = G_MAXUINT;

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_transition_is_signed (move, &spec->fields[field]))
      first = MIN (first, mun_kept_place (spec, move->to));
  return first;
}

int
mun_signed_find_day (const MunSpec *spec,
                     guint          field)
{
  static const char * const ends[] = { "on", "at" };
  const char *name = spec->fields[field].name;

  for (guint i = 0; i < G_N_ELEMENTS (ends) && g_str_has_suffix (name, "_by"); i++)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen ("by"));
      g_autofree char *day = g_strconcat (stem, ends[i], NULL);
      int found = mun_spec_find_field (spec, day);

      if (found >= 0)
        return found;
    }
  return -1;
}

static void
clear_with_day (MunRecord *record,
                guint      field)
{
  int day = mun_signed_find_day (mun_record_get_spec (record), field);

  mun_record_set (record, field, "");
  if (day >= 0 && !mun_record_is_changed (record, day))
    mun_record_set (record, day, "");
}

void
mun_signed_take_back (MunRecord  *record,
                      const char *from,
                      const char *to)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      guint place = spec->fields[i].flags & MUN_IN_PERSON ? find_signed_place (spec, i) : G_MAXUINT;

      if (place != G_MAXUINT && mun_kept_place (spec, from) >= place && mun_kept_place (spec, to) < place && !mun_record_is_changed (record, i))
        clear_with_day (record, i);
    }
}

gboolean
mun_signed_is_reached (MunRecord *record,
                       guint      field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  guint place = find_signed_place (spec, field);

  return place != G_MAXUINT && mun_kept_place (spec, mun_record_get_state (record)) >= place;
}

static gboolean
is_decision (const MunField *field)
{
  static const char * const names[] = { "approved_by", "accepted_by", "decided_by", NULL };

  return g_strv_contains (names, field->name);
}

/* Returns: (transfer full) (nullable): what is wrong when somebody else is named than who acts */
static char *
find_false_signature (MunWorkspace *self,
                      MunRecord    *record,
                      guint         field)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];
  const char *person = mun_record_get (record, field);
  g_autofree char *name = NULL;

  if (!(description->flags & MUN_IN_PERSON) || self->restoring || *person == '\0')
    return NULL;
  if (g_strcmp0 (person, self->person) == 0)
    return is_decision (description) && mun_rights_is_outsider (self)
             ? g_strdup_printf (_("“%1$s” is not for people from outside: %2$s advises, the organisation decides. Let somebody of the organisation act."),
                                _(description->label), mun_workspace_get_person_name (self)) : NULL;
  name = mun_workspace_title (self, &mun_person_spec, person);
  if (self->person == NULL)
    return g_strdup_printf (_("“%1$s” names %2$s, and nobody is chosen as the one who acts. Nobody enters a decision for somebody else: let %2$s act."),
                            _(description->label), name);
  return g_strdup_printf (_("“%1$s” names %2$s, but you are acting as %3$s. Nobody enters a decision for somebody else: let %2$s act, or decide in your own name."),
                          _(description->label), name, mun_workspace_get_person_name (self));
}

/* Returns: (transfer full) (nullable): what is wrong when the day of a decision is changed that somebody else took */
static char *
find_moved_day (MunWorkspace *self,
                MunRecord    *record,
                guint         field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  /* The coordinator writes down who judged the ability of somebody, and on which day: once. */
  gboolean decided = (spec->fields[field].flags & MUN_IN_PERSON) || (spec == &mun_competence_spec && field == COMPETENCE_ASSESSED_BY);
  int day = decided ? mun_signed_find_day (spec, field) : -1;
  g_autofree char *name = NULL;

  if (day < 0 || self->restoring || mun_record_is_new (record) || !mun_record_is_changed (record, day) || *mun_record_get_saved (record, day) == '\0'
      || !mun_record_is_set (record, field) || mun_record_is_changed (record, field) || g_strcmp0 (mun_record_get (record, field), self->person) == 0)
    return NULL;
  name = mun_workspace_title (self, &mun_person_spec, mun_record_get (record, field));
  return g_strdup_printf (_("“%1$s” is the day on which %2$s decided, and nobody moves the decision of somebody else. Let %2$s act."),
                          _(spec->fields[day].label), name);
}

/* Who wrote a text, was audited, or has an approved action in hand. */
static gboolean
is_barred (MunRecord *record,
           guint      field)
{
  static const char * const barred[] = { "author", "auditee", NULL };
  static const char * const at_work[] = { "approved", "in_progress", NULL };
  const MunSpec *spec = mun_record_get_spec (record);

  if ((spec == &mun_corrective_action_spec && field == CORRECTIVE_ACTION_OWNER) || (spec == &mun_treatment_spec && field == TREATMENT_OWNER))
    return g_strv_contains (at_work, mun_record_get_saved (record, spec->state_field));
  return g_strv_contains (barred, spec->fields[field].name);
}

/* They do not judge what they did, and so do not strike out the own name. Returns: (transfer full) (nullable) */
static char *
find_struck_name (MunWorkspace *self,
                  MunRecord    *record,
                  guint         field)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];

  if (self->restoring || self->person == NULL || mun_record_is_new (record) || !is_barred (record, field)
      || !mun_record_is_changed (record, field) || !g_str_equal (mun_record_get_saved (record, field), self->person))
    return NULL;
  /* A draft that was never sent for approval is still being set up. */
  if (!mun_workspace_has (self, 1, &mun_approval_step_spec, APPROVAL_STEP_RECORD, MUN_IS, mun_record_get_id (record), -1)
      && g_str_equal (mun_record_get_saved (record, mun_record_get_spec (record)->state_field), mun_spec_first_state (mun_record_get_spec (record))))
    return NULL;
  return g_strdup_printf (_("“%1$s” names %2$s, who acts: nobody strikes out the own name there. Let the person act who is named instead."),
                          _(description->label), mun_workspace_get_person_name (self));
}

/* "No" and nothing are the same power. */
static gboolean
is_other (MunRecord *record,
          guint      field)
{
  const char *now = mun_record_get (record, field);
  const char *before = mun_record_is_new (record) ? "" : mun_record_get_saved (record, field);
  gboolean yes_no = mun_record_get_spec (record)->fields[field].kind == MUN_KIND_YES_NO;

  return yes_no ? g_str_equal (now, "1") != g_str_equal (before, "1") : !g_str_equal (now, before);
}

/* Returns: (transfer full) (nullable): why the acting person may not change what gives power in this file */
static char *
find_missing_right (MunWorkspace *self,
                    MunRecord    *record,
                    guint         field)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];
  g_autofree char *who = NULL;

  if (description->by == NULL || self->restoring || !is_other (record, field) || mun_may (self, record, description->by) || !mun_rights_has_top_management (self))
    return NULL;
  /* When the last of top management has left, the coordinator enters who follows. */
  if (!mun_office_has_top (self, NULL) && mun_may (self, record, "S"))
    return NULL;
  who = mun_may_describe (description->by);
  if (self->person == NULL)
    return g_strdup_printf (_("“%1$s” is for %2$s. Choose first who you are acting as."), _(description->label), who);
  return g_strdup_printf (_("“%1$s” is for %2$s; you are acting as %3$s. Ask that person, or change who you are acting as."),
                          _(description->label), who, mun_workspace_get_person_name (self));
}

char *
mun_state_half_review (MunRecord *record,
                       int       *field)
{
  const MunSpec *spec;
  int reviewer, day;

  g_return_val_if_fail (MUN_IS_RECORD (record) && field != NULL, NULL);

  spec = mun_record_get_spec (record);
  reviewer = mun_spec_find_field (spec, "reviewer");
  day = mun_spec_find_field (spec, "reviewed_on");
  if (reviewer < 0 || day < 0 || mun_record_is_set (record, reviewer) == mun_record_is_set (record, day))
    return NULL;
  *field = mun_record_is_set (record, day) ? reviewer : day;
  return g_strdup_printf (_("“%1$s” is filled in, but “%2$s” is empty. Enter both, or leave both empty until somebody has checked it."),
                          _(spec->fields[*field == day ? reviewer : day].label), _(spec->fields[*field].label));
}

void
mun_signed_review (MunWorkspace *self,
                   MunRecord    *record,
                   GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *fault = NULL;
      g_autofree char *moved = find_moved_day (self, record, i);

      if (moved != NULL)
        mun_add_issue (issues, MUN_ISSUE_STOP, record, mun_signed_find_day (spec, i), "%s", moved);
      if (!mun_record_is_new (record) && !mun_record_is_changed (record, i))
        continue;
      fault = find_missing_right (self, record, i);
      if (fault == NULL)
        fault = find_false_signature (self, record, i);
      if (fault == NULL)
        fault = find_struck_name (self, record, i);
      if (fault != NULL)
        g_ptr_array_add (issues, mun_issue_new (MUN_ISSUE_STOP, record, i, "%s", fault));
    }
}
