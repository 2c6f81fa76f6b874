/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "model/auditor-mode.h"
#include "spec/kept.h"

/* Who may add a record, and who may change one: the letters of its spec. Steps of the life cycle have letters of their own, see mun_state_can_move(). */

#define OWNER "R"

static const char *
letters_of (const MunSpec *spec)
{
  return spec->by != NULL ? spec->by : OWNER;
}

/* Nobody has been named who leads or coordinates, and nobody is chosen: a file that is being begun. */
static gboolean
is_begun_by_nobody (MunWorkspace *self)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self);

  return self->person == NULL && organisation != NULL && *mun_record_get_saved (organisation, ORGANISATION_TOP_MANAGER) == '\0'
         && *mun_record_get_saved (organisation, ORGANISATION_SECURITY_COORDINATOR) == '\0';
}

/* Nobody is asked where there is nobody to ask yet, and where the program keeps its own books. */
static gboolean
is_free (MunWorkspace *self,
         MunRecord    *record)
{
  return self->restoring || *letters_of (mun_record_get_spec (record)) == '\0' || !mun_rights_has_top_management (self) || is_begun_by_nobody (self);
}

/* Whoever owns what a new record is about, may add it: a step of one's objective, an action for one's risk. */
static gboolean
owns_subject (MunWorkspace *self,
              MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autoptr(MunRecord) subject = NULL;

      if (spec->fields[i].kind != MUN_KIND_LINK || spec->fields[i].target == NULL || !mun_record_is_set (record, i))
        continue;
      subject = mun_workspace_get (self, spec->fields[i].target, mun_record_get (record, i), NULL);
      if (subject != NULL && !mun_record_is_new (subject) && mun_rights_owns (self, subject))
        return TRUE;
    }
  return FALSE;
}

/* Who leads a site or answers for a process, a risk, a control or a document is an owner, and may enter more of the own kind. */
static gboolean
is_owner (MunWorkspace *self)
{
  static const struct { const MunSpec *spec; int owner; } owned[] = {
    { &mun_business_process_spec, BUSINESS_PROCESS_OWNER },
    { &mun_site_spec, SITE_SITE_OWNER },
    { &mun_risk_spec, RISK_OWNER },
    { &mun_control_spec, CONTROL_OWNER },
    { &mun_document_spec, DOCUMENT_OWNER },
    { &mun_equipment_spec, EQUIPMENT_OWNER },
  };

  for (guint i = 0; self->person != NULL && i < G_N_ELEMENTS (owned); i++)
    if (mun_workspace_has (self, 1, owned[i].spec, owned[i].owner, MUN_IS, self->person, -1))
      return TRUE;
  return FALSE;
}

/* Whoever brought something in goes on with it until it is taken up. */
static gboolean
has_brought (MunWorkspace *self,
             MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GPtrArray) revisions = NULL;

  if (mun_spec_has_state (spec) && !g_str_equal (mun_record_get_saved (record, spec->state_field), mun_spec_first_state (spec)))
    return FALSE;
  /* An event that somebody leads is taken up, whatever its state. */
  if (spec == &mun_incident_spec && *mun_record_get_saved (record, INCIDENT_COMMANDER) != '\0')
    return FALSE;
  revisions = mun_store_revisions (self->store, mun_record_get_id (record), 0, G_MAXINT, NULL);
  /* One that was written a moment ago, in a group that is still open, stands in no revision yet. */
  return revisions != NULL && (revisions->len == 0 ||
         mun_rights_wrote (self, ((MunRevision *) g_ptr_array_index (revisions, revisions->len - 1))->person));
}

/* Who is on the team of an audit audits, with or without the role. */
static gboolean
is_auditing (MunWorkspace *self)
{
  return self->person != NULL
         && (mun_workspace_has (self, 1, &mun_audit_spec, AUDIT_LEAD_AUDITOR, MUN_IS, self->person, -1)
             || mun_workspace_has (self, 1, &mun_audit_member_spec, AUDIT_MEMBER_PERSON, MUN_IS, self->person, AUDIT_MEMBER_PART, MUN_IN, "lead\nauditor", -1));
}

/* The coordinator, or who stands in. */
static gboolean
coordinates (MunWorkspace *self,
             MunRecord    *record)
{
  return mun_may (self, record, "S") || (self->person != NULL && mun_rights_holds_role (self, "system_manager"));
}

static gboolean
may_as_letter (MunWorkspace *self,
               MunRecord    *record,
               char          letter)
{
  const char one[] = { letter, '\0' };
  gboolean fresh = mun_record_is_new (record);

  if (letter == 'E')
    return fresh || has_brought (self, record);
  if (letter == 'R')
    return fresh ? owns_subject (self, record) || (mun_rights_owns (self, record) && is_owner (self)) : mun_rights_owns (self, record);
  return mun_may (self, record, one) || (letter == 'A' && is_auditing (self));
}

static gboolean
has_right (MunWorkspace *self,
           MunRecord    *record)
{
  const char *letters = letters_of (mun_record_get_spec (record));

  if (is_free (self, record))
    return TRUE;
  if (self->person != NULL && !mun_office_is_held_by (self, self->person))
    return FALSE;
  if (coordinates (self, record))
    return TRUE;
  for (const char *letter = letters; *letter != '\0'; letter++)
    if (may_as_letter (self, record, *letter))
      return TRUE;
  return FALSE;
}

static gboolean
may_edit (MunWorkspace *self,
          MunRecord    *record)
{
  return !mun_auditor_bars (self, record) && has_right (self, record);
}

/* Who may take a step fills in what it asks for. */
static gboolean
belongs_to_own_step (MunWorkspace *self,
                     MunRecord    *record,
                     int           field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = mun_spec_has_state (spec) ? mun_record_get_saved (record, spec->state_field) : NULL;

  if (state == NULL || mun_record_is_new (record) || (self->person != NULL && !mun_office_is_held_by (self, self->person)))
    return FALSE;
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (mun_step_leaves (move, state) && mun_step_is_by_hand (move) && mun_kept_has_word (move->needs, spec->fields[field].name)
        && (move->by == NULL || mun_may (self, record, move->by)))
      return TRUE;
  return FALSE;
}

gboolean
mun_may_edit (MunWorkspace *workspace,
              MunRecord    *record,
              int           field)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  return may_edit (workspace, record) || (field >= 0 && !mun_auditor_bars (workspace, record) && belongs_to_own_step (workspace, record, field));
}

gboolean
mun_may_note (MunWorkspace *workspace,
              MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  return (!mun_auditor_bars (workspace, record) || mun_auditor_notes (workspace, record)) && has_right (workspace, record);
}

gboolean
mun_may_add (MunWorkspace *workspace,
             MunRecord    *record)
{
  int owner;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && mun_record_is_new (record), FALSE);

  if (may_edit (workspace, record))
    return TRUE;
  owner = mun_rights_find_owner (mun_record_get_spec (record));
  if (workspace->person == NULL || owner < 0 || mun_record_is_set (record, owner))
    return FALSE;
  mun_record_set (record, owner, workspace->person);
  if (may_edit (workspace, record))
    return TRUE;
  mun_record_set (record, owner, "");
  return FALSE;
}

/* Returns: (transfer full): who may */
static char *
describe_who (const MunSpec *spec)
{
  const char *letters = letters_of (spec);
  /* Anybody may add such a record: what is asked here is who may change it. */
  g_autofree char *named = g_strconcat ("S", letters, NULL);

  return mun_may_describe (named);
}

char *
mun_may_edit_reason (MunWorkspace *workspace,
                     MunRecord    *record)
{
  g_autofree char *who = NULL;
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  if (may_edit (workspace, record))
    return NULL;
  if (mun_auditor_bars (workspace, record))
    return g_strdup (mun_workspace_closed_reason (workspace, NULL));
  who = mun_office_fault (workspace);
  if (who != NULL)
    return g_steal_pointer (&who);
  spec = mun_record_get_spec (record);
  who = describe_who (spec);
  if (workspace->person == NULL)
    /* Translators: %1$s is a kind of record such as “Risk”, %2$s names who may, such as “the security coordinator”. */
    return g_strdup_printf (_("“%1$s” is kept by %2$s. Choose first who you are acting as."), _(spec->title), who);
  /* Translators: %1$s is a kind of record such as “Risk”, %2$s names who may, such as “the security coordinator”, %3$s a person. */
  return g_strdup_printf (_("“%1$s” is kept by %2$s; you are acting as %3$s. Ask the security coordinator, or act as somebody who may."),
                          _(spec->title), who, mun_workspace_get_person_name (workspace));
}

static gboolean
refuse (MunWorkspace  *self,
        MunRecord     *record,
        GError       **error)
{
  g_autofree char *reason = mun_may_edit_reason (self, record);

  if (mun_record_is_new (record))
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Nothing was added: %s"), reason);
  else
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Nothing was changed: %s"), reason);
  return FALSE;
}

/* The state has rules of its own; what the program computes is nobody's. */
static gboolean
is_touched_by_hand (MunRecord *record,
                    guint      field)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_record_is_changed (record, field) && !(spec->fields[field].flags & MUN_COMPUTED)
         && !(mun_spec_has_state (spec) && field == spec->state_field);
}

/* Returns: (nullable): the step that closes a case, from whatever state */
static const MunTransition *
find_closing_step (const MunSpec *spec)
{
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (g_str_equal (move->to, "closed") && mun_step_is_by_hand (move))
      return move;
  return NULL;
}

/* Returns: (nullable): the step that says who may put an end to the record: the one that gives it up or, where there is none, the one by which somebody
 * decided about it, or else the one that closes it. What is still in its first state is its owner's. */
static const MunTransition *
find_ending_step (MunRecord *record)
{
  static const char * const ends[] = { "cancelled", "rejected", "dropped", "retired", "ended", "replaced", "repealed", NULL };
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = mun_spec_has_state (spec) && !mun_record_is_new (record) ? mun_record_get_saved (record, spec->state_field) : "";
  const MunTransition *decided = NULL;

  if (*state == '\0')
    return NULL;
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    {
      if (mun_step_is_by_hand (move) && mun_step_leaves (move, state) && g_strv_contains (ends, move->to) && !g_str_equal (state, mun_spec_first_state (spec)))
        return move;
      for (guint i = 0; decided == NULL && i < spec->n_fields; i++)
        if (mun_transition_is_signed (move, &spec->fields[i]) && *mun_record_get_saved (record, i) != '\0')
          decided = move;
    }
  return decided != NULL || g_str_equal (state, mun_spec_first_state (spec)) ? decided : find_closing_step (spec);
}

/* What may not be ended today is not taken out of the file instead. */
static gboolean
check_end (MunWorkspace         *self,
           MunRecord            *record,
           const MunTransition  *step,
           GError              **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunRules *rules = mun_rules_for (spec);

  if (spec == &mun_incident_spec && g_ascii_strtoll (mun_record_get_saved (record, INCIDENT_SEVERITY), NULL, 10) >= 4 && !mun_may (self, record, "T"))
    return mun_refuse (error, _("An event of severity 4 or 5 is for top management to close, and not withdrawn by others. Let one of them act."));
  if (step == NULL || g_str_equal (step->to, "closed") || !mun_step_leaves (step, mun_record_get_saved (record, spec->state_field)))
    return TRUE;
  return rules == NULL || rules->guard == NULL || rules->guard (self, record, step, error);
}

/* What stands in an approved programme was approved with it. Returns: (transfer full) (nullable): why the acting person may not take it out */
static char *
find_programme_fault (MunWorkspace *self,
                      MunRecord    *record)
{
  g_autoptr(MunRecord) programme = NULL;

  if (mun_record_get_spec (record) != &mun_audit_spec || mun_record_is_new (record) || is_free (self, record) || mun_may (self, record, "T"))
    return NULL;
  programme = mun_workspace_get (self, &mun_audit_programme_spec, mun_record_get_saved (record, AUDIT_PROGRAMME), NULL);
  if (programme == NULL || mun_state_is_waiting (programme)
      || g_strcmp0 (mun_record_get_saved (programme, AUDIT_PROGRAMME_APPROVED_BY), self->person) == 0)
    return NULL;
  /* Translators: %1$s the number of an audit, %2$s that of the programme */
  return g_strdup_printf (_("%1$s stays: it is planned in the approved programme %2$s. Let top management, which approved that, take it out; or move its day."),
                          mun_record_get_ref (record), mun_record_get_ref (programme));
}

/* A role is given, ended and given back by top management alone. */
static gboolean
is_given_by_others (MunWorkspace *self,
                    MunRecord    *record)
{
  return mun_record_get_spec (record) == &mun_role_assignment_spec && *mun_record_get_saved (record, ROLE_ASSIGNMENT_ASSIGNED_BY) != '\0'
         && !mun_may (self, record, "T");
}

/* Whoever may not cancel what others decided about, does not take it out of the world another way either. */
static gboolean
check_withdrawal (MunWorkspace  *self,
                  MunRecord     *record,
                  GError       **error)
{
  const MunTransition *step;
  g_autofree char *who = NULL;
  g_autofree char *planned = NULL;

  if (!mun_record_is_withdrawn_changed (record) || is_free (self, record))
    return TRUE;
  if (is_given_by_others (self, record))
    return mun_refuse (error, _("Top management ends a role and gives it to somebody else. Ask a member of it, or change who you are acting as."));
  if (*mun_record_get_withdrawn (record) == '\0')
    return TRUE;
  planned = find_programme_fault (self, record);
  if (planned != NULL)
    return mun_refuse (error, "%s", planned);
  step = find_ending_step (record);
  if (!check_end (self, record, step, error))
    return FALSE;
  if (step == NULL || step->by == NULL || mun_may (self, record, step->by) || (strchr (step->by, 'S') != NULL && coordinates (self, record)))
    return TRUE;
  who = mun_may_describe (step->by);
  /* Translators: %1$s a reference such as CHG-0003, %2$s names who may, such as “top management”. */
  return mun_refuse (error, _("%1$s was not withdrawn: it has been decided about, and it is for %2$s to put an end to it. Let that person act."),
                     mun_record_get_ref (record), who);
}

gboolean
mun_rights_check (MunWorkspace  *self,
                  MunRecord     *record,
                  GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  gboolean whole = mun_record_is_new (record) || mun_record_is_withdrawn_changed (record) || mun_record_is_note_changed (record);

  if (!check_withdrawal (self, record, error))
    return FALSE;
  /* What auditor mode does not write was refused before. */
  if (!mun_record_is_dirty (record) || has_right (self, record))
    return TRUE;
  if (whole)
    return refuse (self, record, error);
  for (guint i = 0; i < spec->n_fields; i++)
    if (is_touched_by_hand (record, i) && !belongs_to_own_step (self, record, i))
      return refuse (self, record, error);
  return TRUE;
}

gboolean
mun_rights_check_delete (MunWorkspace  *self,
                         MunRecord     *record,
                         GError       **error)
{
  g_autofree char *planned = find_programme_fault (self, record);

  if (planned != NULL)
    return mun_refuse (error, "%s", planned);
  return may_edit (self, record) || refuse (self, record, error);
}

/* What makes a case one for top management, and what nobody else takes back. */
static gboolean
is_raised (const MunFieldChange *change)
{
  static const char * const serious[] = { "major", "critical", NULL };

  if (change->spec == &mun_nonconformity_spec && change->field == NONCONFORMITY_SEVERITY)
    return g_strv_contains (serious, change->now) && !g_strv_contains (serious, change->old);
  return change->spec == &mun_incident_spec && change->field == INCIDENT_SEVERITY && atoi (change->now) >= 4 && *change->old != '\0' && atoi (change->old) < 4;
}

/* Returns: (transfer full) (nullable): what in @change is the decision of somebody else: a name signed by them, what only they may enter, or a step for which
 * the acting person has no right */
static char *
find_foreign_decision (MunWorkspace         *self,
                       const MunFieldChange *change)
{
  g_autoptr(MunRecord) record = mun_workspace_get (self, change->spec, change->id, NULL);
  const MunField *field = record != NULL && change->field >= 0 ? &change->spec->fields[change->field] : NULL;
  const MunTransition *step = NULL;
  const char *signer = *change->now != '\0' ? change->now : change->old;

  if (record != NULL && !mun_record_is_new (record) && is_given_by_others (self, record) && change->field != -1
      && change->field != ROLE_ASSIGNMENT_COMMUNICATED_ON && change->field != ROLE_ASSIGNMENT_ACCEPTED_ON)
    return mun_may_describe ("T");
  if (field == NULL || mun_record_is_new (record))
    return NULL;
  if (is_raised (change) && !mun_may (self, record, "T"))
    return mun_may_describe ("T");
  /* Of a record that was added, what gives power counts, not that it gives none. */
  if (field->by != NULL && (change->kind == MUN_CHANGED || (*change->now != '\0' && !g_str_equal (change->now, "0"))) && !mun_may (self, record, field->by))
    return mun_may_describe (field->by);
  if ((field->flags & MUN_IN_PERSON) && g_strcmp0 (signer, self->person) != 0)
    return mun_rules_name (self, signer);
  if (mun_spec_has_state (change->spec) && change->field == (int) change->spec->state_field && *change->old != '\0')
    step = mun_step_find (change->spec, change->old, change->now);
  if (step == NULL || step->by == NULL || *step->by == '\0' || mun_may (self, record, step->by))
    return NULL;
  return mun_may_describe (step->by);
}

/* What others signed or decided stays, also for who looks after the file: the record is led back by its own steps. */
static gboolean
check_decisions (MunWorkspace  *self,
                 MunRevision   *revision,
                 gboolean       redo,
                 GError       **error)
{
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (self->store, revision->number, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      g_autofree char *who = find_foreign_decision (self, g_ptr_array_index (changes, i));

      if (who != NULL)
        return mun_refuse (error, redo ? _("Nothing was done again: this holds a decision of %s, which others do not bring back. Let that person do it again, or enter it on the record.")
                                       : _("Nothing was undone: this holds a decision of %s, which others do not take back. Let that person undo it, or take the step back on the record."),
                           who);
    }
  return TRUE;
}

/* One's own change is taken back by oneself; somebody else's by who looks after the file. */
gboolean
mun_rights_check_undo (MunWorkspace  *self,
                       MunRevision   *revision,
                       gboolean       redo,
                       GError       **error)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self);

  if (!mun_rights_has_top_management (self) || is_begun_by_nobody (self) || organisation == NULL ||
      (self->person != NULL && mun_office_is_held_by (self, self->person) && mun_rights_wrote (self, revision->person)))
    return TRUE;
  if (mun_may (self, organisation, "S"))
    return check_decisions (self, revision, redo, error);
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               redo ? _("Nothing was done again: this change was undone by %s. Ask that person or the security coordinator.")
                    : _("Nothing was undone: this change was made by %s. Ask that person or the security coordinator."),
               *revision->person != '\0' ? revision->person : _("somebody else"));
  return FALSE;
}
