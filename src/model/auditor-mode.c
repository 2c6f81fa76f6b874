/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/auditor-mode.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "model/rules-private.h"
#include "model/workspace-private.h"

/* The one place that says what an auditor writes. Every door saves, deletes and undoes through the workspace, which asks here first. */

/* Reports whose registered issue belongs to an audit. */
static const char * const audit_reports[] = { "R26", "R27", NULL };

static const char *
name_way_out (void)
{
  return _("Auditor mode writes only marks, findings, notes and proof of an audit. To change anything else, leave it: “Leave Auditor Mode” in the main menu, "
           "or the command without --auditor.");
}

static gboolean
is_of_audit (const char *type)
{
  return g_str_equal (type, mun_audit_spec.name) || g_str_equal (type, mun_audit_item_spec.name) || g_str_equal (type, mun_audit_finding_spec.name);
}

static gboolean
is_always_open (const MunSpec *spec)
{
  return spec == &mun_audit_item_spec || spec == &mun_audit_finding_spec;
}

void
mun_workspace_set_auditing (MunWorkspace *self,
                            gboolean      auditing)
{
  g_return_if_fail (MUN_IS_WORKSPACE (self));

  self->auditing = auditing;
}

gboolean
mun_workspace_is_auditing (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), FALSE);

  return self->auditing;
}

const char *
mun_workspace_closed_reason (MunWorkspace  *self,
                             const MunSpec *spec)
{
  const char *reason;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  reason = mun_workspace_read_only_reason (self);
  if (reason != NULL || !self->auditing || (spec != NULL && is_always_open (spec)))
    return reason;
  return name_way_out ();
}

gboolean
mun_auditor_bars (MunWorkspace *self,
                  MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (!self->auditing || is_always_open (spec))
    return FALSE;
  if (spec == &mun_attachment_spec)
    return !is_of_audit (mun_record_get (record, ATTACHMENT_RECORD_TYPE));
  if (spec == &mun_report_issue_spec)
    return !mun_record_is_new (record) || !g_strv_contains (audit_reports, mun_record_get (record, REPORT_ISSUE_REPORT_CODE));
  return TRUE;
}

gboolean
mun_auditor_notes (MunWorkspace *self,
                   MunRecord    *record)
{
  return self->auditing && mun_record_get_spec (record) == &mun_audit_spec && !mun_record_is_new (record);
}

/* A note on the audit is the auditor's; its plan is not. */
static gboolean
is_note_on_audit (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (spec != &mun_audit_spec || mun_record_is_new (record) || mun_record_is_withdrawn_changed (record))
    return FALSE;
  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_record_is_changed (record, i))
      return FALSE;
  return TRUE;
}

static gboolean
refuse (GError **error)
{
  /* Translators: %s is a sentence that says why. */
  g_set_error (error, MUN_ERROR, MUN_ERROR_READ_ONLY, _("Nothing was saved. %s"), name_way_out ());
  return FALSE;
}

gboolean
mun_auditor_check (MunWorkspace  *self,
                   MunRecord     *record,
                   GError       **error)
{
  return !mun_auditor_bars (self, record) || is_note_on_audit (record) || refuse (error);
}

gboolean
mun_auditor_check_step (MunWorkspace  *self,
                        MunRecord     *record,
                        GError       **error)
{
  return !mun_auditor_bars (self, record) || refuse (error);
}

gboolean
mun_auditor_check_all (MunWorkspace  *self,
                       GPtrArray     *records,
                       GError       **error)
{
  for (guint i = 0; self->auditing && i < records->len; i++)
    if (!mun_auditor_check (self, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

gboolean
mun_auditor_check_delete (MunWorkspace  *self,
                          MunRecord     *record,
                          GError       **error)
{
  /* The checklist was agreed before the audit: its lines are marked, not removed. */
  return !self->auditing || (mun_record_get_spec (record) != &mun_audit_item_spec && !mun_auditor_bars (self, record)) || refuse (error);
}

/* What is gone has no record to be asked: the change itself says of what a piece of proof was. */
static gboolean
is_proof_of_audit (GPtrArray  *changes,
                   const char *id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const MunFieldChange *change = g_ptr_array_index (changes, i);

      if (change->spec == &mun_attachment_spec && g_str_equal (change->id, id) && change->field == ATTACHMENT_RECORD_TYPE)
        return is_of_audit (*change->now != '\0' ? change->now : change->old);
    }
  return FALSE;
}

static gboolean
may_take_back (MunWorkspace         *self,
               GPtrArray            *changes,
               const MunFieldChange *change)
{
  g_autoptr(MunRecord) record = NULL;

  if (is_always_open (change->spec) || (change->spec == &mun_audit_spec && change->field == -1))
    return TRUE;
  if (change->spec == &mun_attachment_spec && is_proof_of_audit (changes, change->id))
    return TRUE;
  record = mun_workspace_get (self, change->spec, change->id, NULL);
  return record != NULL && !mun_auditor_bars (self, record);
}

gboolean
mun_auditor_check_undo (MunWorkspace  *self,
                        MunRevision   *revision,
                        GError       **error)
{
  g_autoptr(GPtrArray) changes = NULL;

  if (!self->auditing)
    return TRUE;
  changes = mun_store_revision_changes (self->store, revision->number, error);
  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!may_take_back (self, changes, g_ptr_array_index (changes, i)))
      return refuse (error);
  return TRUE;
}

MunRecord *
mun_auditor_find_running (MunWorkspace *self)
{
  static const char * const states[] = { "in_progress", "prepared", "planned" };
  g_autoptr(MunRecord) first = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  for (guint state = 0; first == NULL && state < G_N_ELEMENTS (states); state++)
    {
      g_autoptr(GPtrArray) audits = mun_workspace_find (self, &mun_audit_spec, AUDIT_STATUS, MUN_IS, states[state], -1);

      for (guint i = 0; i < audits->len; i++)
        {
          MunRecord *audit = g_ptr_array_index (audits, i);

          if (!mun_workspace_has (self, 1, &mun_audit_item_spec, AUDIT_ITEM_AUDIT, MUN_IS, mun_record_get_id (audit), -1))
            continue;
          if (self->person != NULL && g_str_equal (mun_record_get_saved (audit, AUDIT_LEAD_AUDITOR), self->person))
            return g_object_ref (audit);
          if (first == NULL)
            first = g_object_ref (audit);
        }
    }
  return g_steal_pointer (&first);
}
