/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "model/auditor-mode.h"
#include "model/rules-private.h"
#include "model/rules-steps.h"
#include "spec/kind.h"

/* Finding steps ------------------------------------------------------------------------------------------------- */

gboolean
mun_step_leaves (const MunTransition *move,
                 const char          *state)
{
  return move->from == NULL ? strcmp (move->to, state) != 0 : strcmp (move->from, state) == 0;
}

const MunTransition *
mun_step_find (const MunSpec *spec,
               const char    *from,
               const char    *to)
{
  const MunTransition *general = NULL;

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (strcmp (move->to, to) == 0 && mun_step_leaves (move, from))
      {
        if (move->from != NULL)
          return move;
        general = move;
      }
  return general;
}

gboolean
mun_step_is_by_hand (const MunTransition *move)
{
  return move->by == NULL || *move->by != '\0';
}

static const char *
saved_state (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_record_is_new (record))
    return mun_spec_first_state (spec);
  return mun_record_get_saved (record, spec->state_field);
}

const char *
mun_step_label (const MunSpec *spec,
                const char    *state)
{
  return _(mun_field_choice_label (&spec->fields[spec->state_field], state));
}

/* A consultant may do all that the coordinator does, but not approve. */
static gboolean
is_outside_approval (MunWorkspace        *workspace,
                     const MunTransition *move)
{
  static const char * const approvals[] = { "approved", "accepted", "selected", "conditional", NULL };

  return g_strv_contains (approvals, move->to) && mun_rights_is_outsider (workspace);
}

static gboolean
check_person (MunWorkspace         *workspace,
              MunRecord            *record,
              const MunTransition  *move,
              GError              **error)
{
  g_autofree char *who = NULL;
  g_autofree char *left = mun_rights_has_top_management (workspace) ? mun_office_fault (workspace) : NULL;

  if (left != NULL)
    return mun_refuse (error, "%s", left);
  if (is_outside_approval (workspace, move))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                   _("“%1$s” is not for people from outside: %2$s advises, the organisation decides. Let somebody of the organisation act."),
                   _(move->label), mun_workspace_get_person_name (workspace));
      return FALSE;
    }
  if (move->by == NULL || *move->by == '\0' || mun_may (workspace, record, move->by))
    return TRUE;
  who = mun_may_describe (move->by);
  if (workspace->person == NULL)
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                 _("“%1$s” is for %2$s. Choose first who you are acting as."), _(move->label), who);
  else
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                 _("“%1$s” is for %2$s; you are acting as %3$s. Ask that person, or change who you are acting as."),
                 _(move->label), who, mun_workspace_get_person_name (workspace));
  return FALSE;
}

/* What is missing ------------------------------------------------------------------------------------------------- */

static gboolean
is_missing (MunRecord *record,
            int        field)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];

  return (description->flags & MUN_REQUIRED) && !(description->flags & MUN_COMPUTED) && !mun_record_is_set (record, field);
}

GStrv
mun_state_missing (MunRecord *record)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_RECORD (record), NULL);

  spec = mun_record_get_spec (record);
  for (guint i = 0; i < spec->n_fields; i++)
    if (is_missing (record, i))
      g_ptr_array_add (labels, g_strdup (_(spec->fields[i].label)));
  g_ptr_array_add (labels, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}

/* A stroke or a point is not an answer. */
static gboolean
is_answered (MunRecord *record,
             int        field)
{
  MunKind kind = mun_record_get_spec (record)->fields[field].kind;

  return mun_record_is_set (record, field) && !((kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT) && mun_text_says_nothing (mun_record_get (record, field)));
}

/* What the program writes on the step itself does not count as missing. */
static gboolean
is_filled_by_step (const char *name)
{
  return g_str_equal (name, "approved_by") || g_str_equal (name, "approved_on") ||
         g_str_equal (name, "closed_by") || g_str_equal (name, "closed_on");
}

static gboolean
check_complete (MunRecord            *record,
                const MunTransition  *move,
                GError              **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_auto(GStrv) needs = g_strsplit (move->needs != NULL ? move->needs : "", " ", -1);
  g_autoptr(GString) missing = g_string_new (NULL);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      gboolean needed = g_strv_contains ((const char * const *) needs, spec->fields[i].name) &&
                        !is_filled_by_step (spec->fields[i].name) && !is_answered (record, i);

      /* The number is the program's, but a version without one is not signed. */
      needed = needed || (g_str_equal (move->to, "approved") && g_str_equal (spec->fields[i].name, "version") && !mun_record_is_set (record, i));
      if (needed || (!move->early && is_missing (record, i)))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", _(spec->fields[i].label));
    }
  if (missing->len == 0)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               _("“%1$s” is not possible yet. Still missing: %2$s."), _(move->label), missing->str);
  return FALSE;
}

/* What ran out is not renewed up to a day that is over. */
static gboolean
check_turned (MunWorkspace         *workspace,
              MunRecord            *record,
              const MunTransition  *move,
              GError              **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunTransition *back = mun_spec_turning_step (spec, move->to);
  int day = back != NULL && g_strcmp0 (move->from, back->to) == 0 ? mun_spec_find_field (spec, back->after) : -1;

  return day < 0 || workspace->restoring || !mun_rules_is_past (workspace, record, day)
         || mun_refuse (error, _("“%s” lies in the past. Choose a day that can still be reached."), _(spec->fields[day].label));
}

/* A look over the text has a name and a day, or did not take place. */
static gboolean
check_review (MunWorkspace         *workspace,
              MunRecord            *record,
              const MunTransition  *move,
              GError              **error)
{
  g_autofree char *fault = NULL;
  int field;

  if (workspace->restoring || !g_str_equal (move->to, "approved"))
    return TRUE;
  fault = mun_state_half_review (record, &field);
  return fault == NULL || mun_refuse (error, "%s", fault);
}

GPtrArray *
mun_state_moves (MunWorkspace *workspace,
                 MunRecord    *record)
{
  GPtrArray *moves = g_ptr_array_new ();
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), moves);

  spec = mun_record_get_spec (record);
  if (!mun_spec_has_state (spec) || mun_record_is_new (record) || *mun_record_get_withdrawn (record) != '\0')
    return moves;
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_step_leaves (move, saved_state (record)) && mun_step_is_by_hand (move) &&
        mun_step_find (spec, saved_state (record), move->to) == move)
      g_ptr_array_add (moves, (gpointer) move);
  return moves;
}

gboolean
mun_state_can_move (MunWorkspace         *workspace,
                    MunRecord            *record,
                    const MunTransition  *move,
                    GError              **error)
{
  const MunRules *rules;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && move != NULL, FALSE);

  rules = mun_rules_for (mun_record_get_spec (record));
  return mun_auditor_check_step (workspace, record, error) && check_person (workspace, record, move, error) && check_complete (record, move, error) &&
         check_review (workspace, record, move, error) && check_turned (workspace, record, move, error) && mun_order_may_move (workspace, record, move, error) && (rules == NULL || rules->guard == NULL || rules->guard (workspace, record, move, error));
}

/* Saving ---------------------------------------------------------------------------------------------------------- */

static void
fill_if_empty (MunRecord  *record,
               const char *name,
               const char *value)
{
  int field = mun_spec_find_field (mun_record_get_spec (record), name);

  if (field >= 0 && value != NULL && !mun_record_is_set (record, field))
    mun_record_set (record, field, value);
}

static void
fill_by_step (MunWorkspace *self,
              MunRecord    *record,
              const char   *to)
{
  const char *today = mun_workspace_get_today (self);
  g_autofree char *now = mun_workspace_dup_now (self);

  if (g_str_equal (to, "approved"))
    {
      fill_if_empty (record, "approved_by", self->person);
      fill_if_empty (record, "approved_on", today);
      fill_if_empty (record, "approved_at", now);
    }
  else if (g_str_equal (to, "closed"))
    {
      fill_if_empty (record, "closed_by", self->person);
      fill_if_empty (record, "closed_on", today);
    }
}

/* A version line: all versions of a single-line type; of policies those for the same audience, of plans those with the same code. */
gboolean
mun_step_same_line (MunRecord *a,
                    MunRecord *b)
{
  static const char * const keys[] = { "audience", "code" };
  const MunSpec *spec = mun_record_get_spec (a);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int field = mun_spec_find_field (spec, keys[i]);

      if (field >= 0 && !mun_record_is (b, field, mun_record_get (a, field)))
        return FALSE;
    }
  return TRUE;
}

static void
supersede_older (MunWorkspace *self,
                 MunRecord    *record,
                 GPtrArray    *also)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GPtrArray) approved = mun_workspace_find (self, spec, spec->state_field, MUN_IS, "approved", -1);

  for (guint i = 0; i < approved->len; i++)
    {
      MunRecord *older = g_ptr_array_index (approved, i);

      if (older == record || !mun_step_same_line (record, older))
        continue;
      mun_record_set (older, spec->state_field, "superseded");
      g_ptr_array_add (also, g_object_ref (older));
    }
}

gboolean
mun_step_refuse (MunRecord   *record,
                 const char  *from,
                 const char  *to,
                 GError     **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GString) possible = g_string_new (NULL);

  if (g_str_equal (from, "approved") && (spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED)))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                   _("%1$s cannot go from “%2$s” to “%3$s”: what was approved stays as it is. Start a new version and change it there."), _(spec->title),
                   mun_step_label (spec, from), mun_step_label (spec, to));
      return FALSE;
    }
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_step_leaves (move, from) && mun_step_is_by_hand (move))
      g_string_append_printf (possible, "%s%s", possible->len > 0 ? ", " : "", mun_step_label (spec, move->to));
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               _("%1$s cannot go from “%2$s” to “%3$s”. Possible now: %4$s."), _(spec->title),
               mun_step_label (spec, from), mun_step_label (spec, to), possible->len > 0 ? possible->str : _("nothing"));
  return FALSE;
}

/* Steps that only the program makes come along with another record's step; nobody makes them by hand. */
static gboolean
check_step (MunWorkspace         *self,
            MunRecord            *record,
            const char           *from,
            const char           *to,
            gboolean              by_hand,
            const MunTransition  *step,
            GError              **error)
{
  if (step == NULL)
    return mun_step_refuse (record, from, to, error);
  if (!mun_step_is_by_hand (step))
    return !by_hand || self->restoring || mun_step_refuse (record, from, to, error);
  return mun_state_can_move (self, record, step, error);
}

/* What a step brings with it: who and when, the approval trail, the older version, other records. */
static void
make_step (MunWorkspace        *self,
           MunRecord           *record,
           const MunTransition *step,
           const char          *from,
           const char          *comment,
           GPtrArray           *also)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunRules *rules = mun_rules_for (spec);

  if (!self->restoring)
    mun_signed_take_back (record, from, step->to);
  fill_by_step (self, record, step->to);
  if ((spec->flags & MUN_SPEC_VERSIONED) && g_str_equal (step->to, "approved"))
    supersede_older (self, record, also);
  mun_trail_follow_step (self, record, step, from, comment, also);
  if (rules != NULL && rules->moved != NULL)
    rules->moved (self, record, step, also);
}

/* Each step on the way is made, as if the record had been here all the time. What comes back from elsewhere brings all of that along. */
static gboolean
arrive (MunWorkspace  *self,
        MunRecord     *record,
        const char    *comment,
        GPtrArray     *also,
        GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *from = mun_spec_first_state (spec);
  const char *to = mun_record_get_state (record);
  g_autoptr(GPtrArray) way = NULL;

  if (self->restoring)
    {
      if ((spec->flags & MUN_SPEC_VERSIONED) && g_str_equal (to, "approved"))
        supersede_older (self, record, also);
      return mun_arrival_check_restored (record, error);
    }
  way = mun_arrival_find_way (self, record);
  for (guint i = 0; i < way->len; i++)
    {
      const MunTransition *step = g_ptr_array_index (way, i);

      make_step (self, record, step, from, comment, also);
      from = step->to;
    }
  return way->len > 0 || mun_step_refuse (record, from, to, error);
}

gboolean
mun_rules_apply_state (MunWorkspace  *self,
                       MunRecord     *record,
                       gboolean       by_hand,
                       gboolean       alone,
                       const char    *comment,
                       GPtrArray     *also,
                       GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunTransition *step;
  const char *from, *to;

  if (!mun_spec_has_state (spec))
    return TRUE;
  from = saved_state (record);
  to = mun_record_get_state (record);
  if (strcmp (from, to) == 0)
    return TRUE;
  if (*to == '\0')
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s: the state cannot be empty."), _(spec->title));
      return FALSE;
    }
  if (mun_record_is_new (record))
    {
      if (!by_hand)
        return mun_arrival_check_restored (record, error);
      return (self->restoring || !alone || mun_arrival_check (self, record, error)) && arrive (self, record, comment, also, error);
    }
  step = mun_step_find (spec, from, to);
  if (!check_step (self, record, from, to, by_hand, step, error))
    return FALSE;
  make_step (self, record, step, from, comment, also);
  return TRUE;
}

GPtrArray *
mun_record_issues (MunWorkspace *workspace,
                   MunRecord    *record)
{
  GPtrArray *issues = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_issue_free);
  const MunRules *rules;
  g_autofree char *half = NULL;
  int field;
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), issues);

  spec = mun_record_get_spec (record);
  for (guint i = 0; i < spec->n_fields; i++)
    if (is_missing (record, i))
      g_ptr_array_add (issues, mun_issue_new (MUN_ISSUE_HINT, record, i, _("“%s” is still empty."), _(spec->fields[i].label)));
  rules = mun_rules_for (spec);
  mun_kept_review (record, issues);
  mun_order_review (workspace, record, issues);
  mun_links_review (workspace, record, issues);
  mun_office_review (workspace, record, issues);
  if (rules != NULL && rules->review != NULL)
    rules->review (workspace, record, issues);
  mun_signed_review (workspace, record, issues);
  half = mun_state_half_review (record, &field);
  if (half != NULL)
    g_ptr_array_add (issues, mun_issue_new (MUN_ISSUE_WARNING, record, field, "%s", half));
  return issues;
}

gboolean
mun_rules_check (MunWorkspace  *self,
                 MunRecord     *record,
                 GError       **error)
{
  const MunRules *rules = mun_rules_for (mun_record_get_spec (record));
  g_autoptr(GPtrArray) issues = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_issue_free);

  if (!mun_kept_check (self, record, error))
    return FALSE;
  mun_order_review (self, record, issues);
  mun_links_review (self, record, issues);
  mun_office_review (self, record, issues);
  if (rules != NULL && rules->review != NULL)
    rules->review (self, record, issues);
  mun_kept_review (record, issues);
  mun_signed_review (self, record, issues);
  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = g_ptr_array_index (issues, i);

      if (issue->level == MUN_ISSUE_STOP)
        {
          g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, issue->message);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
mun_state_move (MunWorkspace         *workspace,
                MunRecord            *record,
                const MunTransition  *move,
                const char           *comment,
                GError              **error)
{
  const MunSpec *spec;
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autofree char *before = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && move != NULL, FALSE);

  spec = mun_record_get_spec (record);
  before = g_strdup (mun_record_get_state (record));
  /* Translators: a line of the history: kind of record, its number, the new state. */
  summary = g_strdup_printf (_("%1$s %2$s: %3$s"), _(spec->title), mun_record_get_ref (record), mun_step_label (spec, move->to));
  mun_record_set (record, spec->state_field, move->to);
  g_ptr_array_add (one, record);
  if (mun_workspace_save_with (workspace, one, summary, comment, error))
    return TRUE;
  mun_record_set (record, spec->state_field, before);
  return FALSE;
}
