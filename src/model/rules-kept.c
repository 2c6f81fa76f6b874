/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "spec/kept.h"
#include "spec/order.h"

/* What stays as it is: evidence, approved versions, what is closed or reported. */

/* Returns: (transfer full) (nullable): the record with this id if its saved state keeps others as they are */
static MunRecord *
get_keeper (MunWorkspace  *self,
            const MunKept *rule,
            const char    *id)
{
  const MunSpec *spec = rule->spec->fields[rule->parent].target;
  g_autoptr(MunRecord) keeper = mun_workspace_get (self, spec, id, NULL);

  if (keeper == NULL || mun_record_is_new (keeper) || !mun_kept_has_word (rule->states, mun_record_get_saved (keeper, spec->state_field)))
    return NULL;
  return g_steal_pointer (&keeper);
}

/* Returns: (transfer full) (nullable): the record whose saved state keeps this one as it is, or keeps it out */
static MunRecord *
find_keeper (MunWorkspace  *self,
             MunRecord     *record,
             const MunKept *rule)
{
  MunRecord *keeper = NULL;

  if (rule->spec != mun_record_get_spec (record) || (rule->parent < 0 && mun_record_is_new (record)))
    return NULL;
  if (rule->if_set != NULL && *mun_record_get_saved (record, mun_spec_find_field (rule->spec, rule->if_set)) == '\0')
    return NULL;
  if (rule->parent < 0)
    return mun_kept_has_word (rule->states, mun_record_get_saved (record, rule->spec->state_field)) ? g_object_ref (record) : NULL;
  if (!mun_record_is_new (record))
    keeper = get_keeper (self, rule, mun_record_get_saved (record, rule->parent));
  if (keeper == NULL && (mun_record_is_new (record) || (rule->full && mun_record_is_changed (record, rule->parent))))
    keeper = get_keeper (self, rule, mun_record_get (record, rule->parent));
  return keeper;
}

/* How far along its life a state lies: the choices stand in that order. */
static int
find_place (const MunField *state_field,
            const char     *state)
{
  int place = 0;

  for (const MunChoice *choice = state_field->choices; choice->key != NULL && !g_str_equal (choice->key, state); choice++)
    place++;
  return place;
}

/* Returns: (nullable): the step by which a person leads @keeper back to where it may be changed */
static const MunTransition *
find_way_back (MunRecord     *keeper,
               const MunKept *rule)
{
  const MunSpec *spec = mun_record_get_spec (keeper);
  const MunField *field = &spec->fields[spec->state_field];
  const char *state = mun_record_get_saved (keeper, spec->state_field);

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_step_leaves (move, state) && mun_step_is_by_hand (move) && !mun_kept_has_word (rule->states, move->to)
        && find_place (field, move->to) < find_place (field, state))
      return move;
  return NULL;
}

/* Returns: (transfer full): what to do when it has to change after all */
static char *
describe_way_out (MunRecord     *keeper,
                  const MunKept *rule)
{
  const MunTransition *back = find_way_back (keeper, rule);

  if (back != NULL)
    return g_strdup_printf (_("If it has to change, use “%1$s” on %2$s first."), _(back->label), mun_record_get_ref (keeper));
  return g_strdup (rule->instead != NULL ? _(rule->instead) : _("Add a new record that corrects it."));
}

static gboolean
refuse_kept (MunRecord      *record,
             MunRecord      *keeper,
             const MunKept  *rule,
             const char     *what,
             GError        **error)
{
  const MunSpec *spec = mun_record_get_spec (keeper);
  const char *state = mun_step_label (spec, mun_record_get_saved (keeper, spec->state_field));
  g_autofree char *way_out = describe_way_out (keeper, rule);

  if (mun_record_is_new (record))
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("“%1$s” was not added: %2$s %3$s is “%4$s” and stays as it is. %5$s"),
                 what, _(spec->title), mun_record_get_ref (keeper), state, way_out);
  else
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("“%1$s” was not changed: %2$s %3$s is “%4$s” and stays as it is. %5$s"),
                 what, _(spec->title), mun_record_get_ref (keeper), state, way_out);
  return FALSE;
}

/* The title as people read it: the title of some types is a link, and behind it stands a name. */
static char *
dup_name (MunWorkspace *self,
          MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_record_is_set (record, spec->title_field) ? mun_workspace_format (self, record, spec->title_field, NULL)
                                                       : g_strdup (mun_record_get_title (record));
}

/* What the step itself asks for comes with it. */
static gboolean
belongs_to_step (MunRecord *record,
                 int        field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunTransition *step;

  if (!mun_spec_has_state (spec) || !mun_record_is_changed (record, spec->state_field))
    return FALSE;
  step = mun_step_find (spec, mun_record_get_saved (record, spec->state_field), mun_record_get_state (record));
  return field == (int) spec->state_field || (step != NULL && mun_kept_has_word (step->needs, spec->fields[field].name));
}

/* Whether what stands in @field stays by @rule */
static gboolean
keeps_field (const MunKept *rule,
             MunRecord     *record,
             guint          field)
{
  return mun_kept_stays (rule, &rule->spec->fields[field], mun_record_is_new (record) ? "" : mun_record_get_saved (record, field));
}

/* Returns: (nullable): the rule by which what stands in @field stays as it is while the record stays in the states of @rule or leaves them */
static const MunKept *
find_rule (const MunKept *rule,
           MunRecord     *record,
           guint          field)
{
  const char *state = rule->parent < 0 ? mun_record_get_state (record) : "";

  if (!keeps_field (rule, record, field))
    return NULL;
  if (rule->parent >= 0 || mun_kept_has_word (rule->states, state))
    return rule->parent < 0 && belongs_to_step (record, field) ? NULL : rule;
  if (field == rule->spec->state_field)
    return NULL;
  if (mun_state_is_written_last (record))
    return rule;
  for (const MunKept *next = mun_kept_rules (); next->spec != NULL; next++)
    if (next->spec == rule->spec && next->parent < 0 && !next->anew && mun_kept_has_word (next->states, state) && keeps_field (next, record, field)
        && (next->if_set == NULL || *mun_record_get_saved (record, mun_spec_find_field (next->spec, next->if_set)) != '\0'))
      return next;
  return NULL;
}

/* A step away from the state may bring changes with it, except of what stays there, too; one to a state that keeps the same brings only what it asks for,
 * and one on to what is proof itself brings nothing of what was kept: the file has no moment in which it could be written. */
static gboolean
check_rule (MunWorkspace   *self,
            MunRecord      *record,
            const MunKept  *rule,
            GError        **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(MunRecord) keeper = find_keeper (self, record, rule);
  gboolean own = rule->parent < 0;
  gboolean leaves = own && !mun_kept_has_word (rule->states, mun_record_get_state (record));

  if (keeper == NULL)
    return TRUE;
  if (mun_record_is_new (record))
    return !rule->full || self->restoring || refuse_kept (record, keeper, rule, _(spec->title), error);
  if ((!own || (rule->only == NULL && !leaves)) && mun_record_is_withdrawn_changed (record))
    {
      g_autofree char *name = dup_name (self, record);

      return refuse_kept (record, keeper, rule, name, error);
    }
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunKept *kept = mun_record_is_changed (record, i) ? find_rule (rule, record, i) : NULL;

      if (kept != NULL)
        return refuse_kept (record, keeper, kept, _(spec->fields[i].label), error);
    }
  return TRUE;
}

/* Returns: the state up to which the record shows what its steps asked for: of a step forwards or back, the earlier one */
static const char *
find_earlier_state (MunRecord *record)
{
  const MunField *field = &mun_record_get_spec (record)->fields[mun_record_get_spec (record)->state_field];
  const char *before = mun_record_get_saved (record, mun_record_get_spec (record)->state_field);
  const char *now = mun_record_get_state (record);

  return find_place (field, before) < find_place (field, now) ? before : now;
}

/* Whether all stood there that @move asks for, so that the record may have come by it */
static gboolean
had_all (MunRecord           *record,
         const MunTransition *move)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_kept_has_word (move->needs, spec->fields[i].name) && *mun_record_get_saved (record, i) == '\0')
      return FALSE;
  return TRUE;
}

/* Whether a step on the way up to @state asked for @field */
static gboolean
was_asked_for (MunRecord  *record,
               guint       field,
               const char *state)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_kept_came_by (spec, move, state) && mun_kept_has_word (move->needs, spec->fields[field].name)
        && (g_str_equal (move->to, state) || had_all (record, move)))
      return TRUE;
  return FALSE;
}

/* What a record had to have for its state, and for the steps before, it goes on showing. */
static gboolean
check_emptied (MunRecord  *record,
               GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  gboolean stays;
  const char *state;

  if (!mun_spec_has_state (spec) || mun_record_is_new (record) || g_str_equal (mun_record_get_saved (record, spec->state_field), mun_spec_first_state (spec)))
    return TRUE;
  stays = !mun_record_is_changed (record, spec->state_field);
  state = find_earlier_state (record);
  for (guint i = 0; i < spec->n_fields && !g_str_equal (state, mun_spec_first_state (spec)); i++)
    {
      gboolean needed = stays && (spec->fields[i].flags & MUN_REQUIRED) && !(spec->fields[i].flags & MUN_COMPUTED);

      if (!mun_record_is_changed (record, i) || mun_record_is_set (record, i) || !(needed || was_asked_for (record, i, state)))
        continue;
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                   _("“%1$s” was not emptied: %2$s %3$s is “%4$s” and needs it. Write what is true now instead."),
                   _(spec->fields[i].label), _(spec->title), mun_record_get_ref (record), mun_step_label (spec, mun_record_get_saved (record, spec->state_field)));
      return FALSE;
    }
  return TRUE;
}

gboolean
mun_state_is_evidence (MunRecord *record)
{
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_RECORD (record), FALSE);

  spec = mun_record_get_spec (record);
  return (spec->flags & MUN_SPEC_APPEND_ONLY) && !mun_record_is_new (record)
         && (spec->written_field == 0 || *mun_record_get_saved (record, spec->written_field) != '\0');
}

static gboolean
is_frozen (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_record_is_new (record))
    return FALSE;
  if (spec->flags & MUN_SPEC_APPEND_ONLY)
    return mun_state_is_evidence (record);
  return (spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED)) &&
         (g_str_equal (mun_record_get_saved (record, spec->state_field), "approved") || g_str_equal (mun_record_get_saved (record, spec->state_field), "superseded"));
}

/* Whether @field of an approved version, or of a line of evidence, stays */
static gboolean
freezes_field (const MunSpec *spec,
               guint          field)
{
  return !(spec->fields[field].flags & MUN_AFTER_APPROVAL) && !(mun_spec_has_state (spec) && field == spec->state_field);
}

/* A proof about a person stays the proof that it was: whose it is, of what, and how it came out. */
static const struct { const MunSpec *spec; guint field; } proofs[] = {
  { &mun_screening_spec, SCREENING_PERSON },
  { &mun_screening_spec, SCREENING_LEVEL },
  { &mun_screening_spec, SCREENING_DONE_ON },
  { &mun_screening_spec, SCREENING_OUTCOME },
  { &mun_competence_spec, COMPETENCE_PERSON },
  { &mun_competence_spec, COMPETENCE_NEED },
};

static gboolean
is_proof (MunRecord *record,
          guint      field)
{
  for (guint i = 0; i < G_N_ELEMENTS (proofs); i++)
    if (proofs[i].spec == mun_record_get_spec (record) && proofs[i].field == field)
      return !mun_record_is_new (record) && *mun_record_get_saved (record, field) != '\0';
  return FALSE;
}

static gboolean
check_proof (MunRecord  *record,
             GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_record_is_changed (record, i) && is_proof (record, i))
      {
        g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                     _("“%1$s” was not changed: %2$s %3$s is the proof for one person. Add a new one for what is true now, and withdraw this one if it was wrong."),
                     _(spec->fields[i].label), _(spec->title), mun_record_get_ref (record));
        return FALSE;
      }
  return TRUE;
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
      if (!mun_record_is_changed (record, i) || !freezes_field (spec, i))
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

void
mun_kept_review (MunRecord *record,
                 GPtrArray *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GString) missing = g_string_new (NULL);
  int first = -1;

  if (!(spec->flags & MUN_SPEC_APPEND_ONLY) || mun_state_is_evidence (record) || (spec->written_field != 0 && !mun_record_is_set (record, spec->written_field)))
    return;
  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_spec_wants_at_once (spec, i) && mun_text_is_blank (mun_record_get (record, i)))
      {
        first = first < 0 ? (int) i : first;
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", _(spec->fields[i].label));
      }
  if (first >= 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, record, first, _("%1$s: this is evidence and is never completed later, so it is not added half filled. Still missing: %2$s."),
                   _(spec->title), missing->str);
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

/* What was withdrawn is out of use: nothing of it goes on before it is in use again. */
static gboolean
check_withdrawn (MunWorkspace  *self,
                 MunRecord     *record,
                 GError       **error)
{
  g_autofree char *reason = NULL;

  if (self->restoring || mun_record_is_new (record) || mun_record_is_withdrawn_changed (record) || *mun_record_get_withdrawn (record) == '\0'
      || !mun_record_is_dirty (record))
    return TRUE;
  reason = mun_text_shorten (mun_record_get_withdrawn (record), 80);
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("%1$s %2$s was not changed: it was withdrawn (%3$s). Restore it first."),
               _(mun_record_get_spec (record)->title), mun_record_get_ref (record), reason);
  return FALSE;
}

/* What goes on is ended with its day; taken out of the file it would still go on, and nobody would see it. */
static gboolean
check_running (MunRecord  *record,
               GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (const MunOrder *order = mun_orders (); order->spec != NULL; order++)
    if (order->spec == spec && mun_order_is_running (order, mun_record_get (record, order->first), mun_record_get (record, order->then)))
      return mun_refuse (error, _("%1$s %2$s was not taken out: “%3$s” is filled in and “%4$s” is not, so it is still there. Enter there when it ended."),
                         _(spec->title), mun_record_get_ref (record), _(spec->fields[order->first].label), _(spec->fields[order->then].label));
  return TRUE;
}

static gboolean
check_leaving (MunWorkspace  *self,
               MunRecord     *record,
               GError       **error)
{
  return self->restoring || !mun_record_is_withdrawn_changed (record) || *mun_record_get_withdrawn (record) == '\0' || check_running (record, error);
}

gboolean
mun_kept_check (MunWorkspace  *self,
                MunRecord     *record,
                GError       **error)
{
  if (!check_single (self, record, error) || !check_withdrawn (self, record, error) || !check_frozen (record, error) || !check_proof (record, error)
      || !check_named (record, error) || !check_emptied (record, error) || !check_leaving (self, record, error))
    return FALSE;
  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL; rule++)
    if (!check_rule (self, record, rule, error))
      return FALSE;
  return TRUE;
}

gboolean
mun_kept_check_by_hand (MunWorkspace  *self,
                        MunRecord     *record,
                        GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (!mun_record_is_new (record) || self->restoring)
    return TRUE;
  if (spec == &mun_report_issue_spec)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Nothing was added: the program writes “%s” by itself when a report is issued. Issue the report instead."),
                   _(spec->title));
      return FALSE;
    }
  if (spec != &mun_approval_step_spec)
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
      g_autofree char *name = dup_name (self, record);

      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("“%s” is kept as evidence and stays in the file. Add a new record that corrects or replaces it."), name);
      return FALSE;
    }
  if (!check_running (record, error))
    return FALSE;
  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL; rule++)
    {
      g_autoptr(MunRecord) keeper = rule->parent < 0 && rule->only != NULL ? NULL : find_keeper (self, record, rule);

      if (keeper != NULL)
        {
          g_autofree char *name = dup_name (self, record);

          return refuse_kept (record, keeper, rule, name, error);
        }
    }
  return TRUE;
}

gboolean *
mun_record_kept_fields (MunWorkspace *workspace,
                        MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  gboolean *kept = g_new0 (gboolean, spec->n_fields);
  gboolean frozen = is_frozen (record);
  gboolean may = mun_may_edit (workspace, record, -1);

  for (guint i = 0; i < spec->n_fields; i++)
    kept[i] = is_proof (record, i) || (frozen && freezes_field (spec, i));
  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL && !mun_record_is_new (record); rule++)
    {
      g_autoptr(MunRecord) keeper = find_keeper (workspace, record, rule);

      for (guint i = 0; keeper != NULL && i < spec->n_fields; i++)
        kept[i] |= keeps_field (rule, record, i);
    }
  for (guint i = 0; !may && i < spec->n_fields; i++)
    kept[i] |= !mun_may_edit (workspace, record, i);
  return kept;
}

/* What keeps itself says more than what its parent keeps of it, and what keeps all of it more than what keeps a part. */
static gboolean
says_more (const MunKept *rule,
           const MunKept *other)
{
  if ((rule->parent < 0) != (other->parent < 0))
    return rule->parent < 0;
  return rule->only == NULL && other->only != NULL;
}

char *
mun_record_kept_reason (MunWorkspace *workspace,
                        MunRecord    *record)
{
  const MunKept *found = NULL;
  g_autoptr(MunRecord) keeper = NULL;
  g_autofree char *way_out = NULL;

  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL && !mun_record_is_new (record); rule++)
    {
      g_autoptr(MunRecord) one = found == NULL || says_more (rule, found) ? find_keeper (workspace, record, rule) : NULL;

      if (one == NULL)
        continue;
      found = rule;
      g_set_object (&keeper, one);
    }
  if (found == NULL)
    return mun_may_edit_reason (workspace, record);
  way_out = describe_way_out (keeper, found);
  return g_strdup_printf (found->only != NULL || found->but != NULL
                            /* Translators: %1$s a reference such as NCR-0003, %2$s its state, %3$s a sentence: what to do */
                            ? _("%1$s is “%2$s”, so a part of this stays as it is. %3$s")
                            /* Translators: %1$s a reference such as NCR-0003, %2$s its state, %3$s a sentence: what to do */
                            : _("%1$s is “%2$s”, so this stays as it is. %3$s"),
                          mun_record_get_ref (keeper),
                          mun_step_label (mun_record_get_spec (keeper), mun_record_get_saved (keeper, mun_record_get_spec (keeper)->state_field)), way_out);
}

gboolean
mun_record_is_full (MunWorkspace  *workspace,
                    MunRecord     *record,
                    const MunSpec *spec)
{
  if (is_frozen (record))
    return TRUE;
  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL; rule++)
    if (rule->full && rule->spec == spec && spec->fields[rule->parent].target == mun_record_get_spec (record)
        && mun_kept_has_word (rule->states, mun_record_get_state (record)))
      return TRUE;
  return FALSE;
}
