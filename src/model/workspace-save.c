/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "model/auditor-mode.h"
#include "model/soft-stops-private.h"

/* A record as it was before a group touched it. */
typedef struct {
  MunRecord *record;
  MunRow    *saved;
  gboolean   was_new;
} Touched;

static void
touched_free (Touched *touched)
{
  g_object_unref (touched->record);
  mun_row_free (touched->saved);
  g_free (touched);
}

gboolean
mun_workspace_check_writable (MunWorkspace  *self,
                              GError       **error)
{
  const char *reason = mun_workspace_read_only_reason (self);

  if (reason == NULL)
    return TRUE;
  /* Translators: %s is a sentence that says why the file is read only. */
  g_set_error (error, MUN_ERROR, MUN_ERROR_READ_ONLY, _("Nothing was saved. %s"), reason);
  return FALSE;
}

MunRow *
mun_workspace_blank_row (const MunSpec *spec,
                         const char    *id)
{
  MunRow *row = mun_row_new (spec);

  g_free (row->id);
  row->id = g_strdup (id);
  return row;
}

static MunRecord *
start_record (MunWorkspace  *self,
              const MunSpec *spec,
              MunRow        *row)
{
  MunRecord *record = mun_workspace_adopt_row (self, spec, row, TRUE);
  const MunRules *rules = mun_rules_for (spec);

  if (mun_spec_has_state (spec))
    mun_record_set (record, spec->state_field, mun_spec_first_state (spec));
  if (rules != NULL && rules->defaults != NULL)
    rules->defaults (self, record);
  return record;
}

MunRecord *
mun_workspace_new_record (MunWorkspace  *self,
                          const MunSpec *spec)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL, NULL);

  return start_record (self, spec, mun_row_new (spec));
}

MunRecord *
mun_workspace_new_numbered (MunWorkspace  *self,
                            const MunSpec *spec,
                            guint          number)
{
  MunRow *row = mun_row_new (spec);

  g_free (row->ref);
  row->ref = g_strdup_printf ("%s-%04u", spec->prefix, number);
  return start_record (self, spec, row);
}

MunRecord *
mun_workspace_new_record_with_id (MunWorkspace  *self,
                                  const MunSpec *spec,
                                  const char    *id)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL && id != NULL && g_uuid_string_is_valid (id), NULL);

  lower = g_ascii_strdown (id, -1);
  return start_record (self, spec, mun_workspace_blank_row (spec, lower));
}

/* The title as people read it: behind a link stands a name, behind a choice its words. */
static char *
dup_title (MunWorkspace *self,
           MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_record_is_set (record, spec->title_field) ? mun_workspace_format (self, record, spec->title_field, NULL)
                                                       : g_strdup (mun_record_get_title (record));
}

static char *
make_summary (MunWorkspace *self,
              GPtrArray    *records)
{
  MunRecord *first = g_ptr_array_index (records, 0);
  const MunSpec *spec = mun_record_get_spec (first);
  g_autofree char *whole = dup_title (self, first);
  g_autofree char *title = mun_text_shorten (whole, 60);

  if (records->len > 1)
    /* Translators: %1$s is a kind of record such as “Risk”, %2$s its title, %3$d the number of further records. */
    return g_strdup_printf (_("%1$s “%2$s” and %3$d more saved"), _(spec->title), title, records->len - 1);
  if (mun_record_is_new (first))
    return g_strdup_printf (_("%1$s “%2$s” added"), _(spec->title), title);
  return g_strdup_printf (_("%1$s %2$s “%3$s” changed"), _(spec->title), mun_record_get_ref (first), title);
}

/* The fields are cleaned when they are read; what every record has is checked here. */
static gboolean
check_texts (MunRecord  *record,
             GError    **error)
{
  g_autofree char *note = mun_text_clean (mun_record_get_note (record), -1, TRUE, error);
  g_autofree char *withdrawn = NULL;

  if (note == NULL)
    {
      g_prefix_error (error, _("Note: "));
      return FALSE;
    }
  withdrawn = mun_text_clean (mun_record_get_withdrawn (record), -1, TRUE, error);
  if (withdrawn == NULL)
    g_prefix_error (error, _("Reason: "));
  return withdrawn != NULL;
}

/* What is taken out of use is not in use. */
static gboolean
check_leaving (MunWorkspace  *self,
               MunRecord     *record,
               GError       **error)
{
  g_autofree char *users = NULL;
  g_autofree char *title = NULL;

  if (self->restoring || mun_record_is_new (record) || !mun_record_is_withdrawn_changed (record) || *mun_record_get_withdrawn (record) == '\0')
    return TRUE;
  if (!mun_kept_may_leave (self, record, error))
    return FALSE;
  title = dup_title (self, record);
  if (mun_record_get_spec (record)->flags & MUN_SPEC_SINGLE)
    return mun_refuse (error, _("“%s” cannot be withdrawn: every file has exactly one."), title);
  users = mun_reliance_describe (self, record, FALSE, error);
  if (users == NULL)
    return FALSE;
  return *users == '\0' || mun_refuse (error, _("“%1$s” was not withdrawn because other records rely on it: %2$s. Change these first."), title, users);
}

/* Rules first, for all: nothing is written while anything is refused. Steps of the life cycle bring further records along. */
static gboolean
check_record (MunWorkspace  *self,
              GPtrArray     *records,
              guint          index,
              guint          n_given,
              const char    *comment,
              GError       **error)
{
  MunRecord *record = g_ptr_array_index (records, index);
  const MunRules *rules = mun_rules_for (mun_record_get_spec (record));

  if (!check_texts (record, error))
    return FALSE;
  if (index < n_given && (!check_leaving (self, record, error) || !mun_kept_check_by_hand (self, record, error) || !mun_rights_check (self, record, error)))
    return FALSE;
  mun_state_derive (self, record);
  if (!mun_rules_apply_state (self, record, index < n_given, n_given == 1, comment, records, error) || !mun_rules_check (self, record, error))
    return FALSE;
  mun_trail_follow_names (self, record, records);
  if (rules != NULL && rules->follow != NULL)
    rules->follow (self, record, records);
  return TRUE;
}

static gboolean
refuse_record (MunWorkspace *self,
               MunRecord    *record)
{
  g_set_weak_pointer (&self->refused, record);
  return FALSE;
}

static gboolean
check_records (MunWorkspace  *self,
               GPtrArray     *records,
               const char    *comment,
               GError       **error)
{
  guint n_given = records->len;

  g_clear_weak_pointer (&self->refused);
  for (guint i = 0; i < records->len; i++)
    if (!check_record (self, records, i, n_given, comment, error))
      return refuse_record (self, g_ptr_array_index (records, i));
  return mun_soft_stops_check (self, records, n_given, error);
}

static void
remember (MunWorkspace *self,
          MunRecord    *record)
{
  Touched *touched;

  if (self->group == NULL)
    return;
  touched = g_new0 (Touched, 1);
  touched->record = g_object_ref (record);
  touched->saved = mun_record_dup_saved (record);
  touched->was_new = mun_record_is_new (record);
  g_ptr_array_add (self->group, touched);
}

/* One of several new records may be the proof of another: that is seen when all are written, and before they count. */
static gboolean
check_arrivals (MunWorkspace  *self,
                GPtrArray     *records,
                guint          n_given,
                GError       **error)
{
  for (guint i = 0; i < n_given; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      if (self->restoring ? mun_record_is_new (record) && !mun_arrival_check_proofs (self, record, error)
                          : n_given > 1 && mun_arrival_is_late (record) && !mun_arrival_check (self, record, error))
        return refuse_record (self, record);
    }
  return TRUE;
}

static void
take_rows (MunWorkspace *self,
           GPtrArray    *records,
           GPtrArray    *rows)
{
  for (guint i = 0; i < records->len; i++)
    {
      remember (self, g_ptr_array_index (records, i));
      mun_record_take_row (g_ptr_array_index (records, i), g_ptr_array_index (rows, i), TRUE);
    }
  g_ptr_array_set_free_func (rows, NULL);
}

/* What is half written must not be kept: by itself it is taken back at once, in a group when the group ends. */
static void
give_up (MunWorkspace *self)
{
  if (self->group_depth == 0)
    mun_store_rollback (self->store);
  else
    self->group_spoilt = TRUE;
}

gboolean
mun_workspace_save_with (MunWorkspace  *self,
                         GPtrArray     *records,
                         const char    *summary,
                         const char    *comment,
                         GError       **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_row_free);
  g_autoptr(MunRevision) revision = NULL;
  g_autofree char *made = NULL;

  if (!mun_workspace_check_writable (self, error) || !mun_auditor_check_all (self, records, error))
    return FALSE;
  if (records->len == 0)
    return TRUE;

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (records, i)));
  if (self->group_depth == 0)
    mun_soft_stops_begin (self);
  if (!check_records (self, all, comment, error))
    return FALSE;

  if (summary == NULL)
    summary = made = make_summary (self, all);
  if (self->group_depth == 0 && !mun_store_begin (self->store, mun_workspace_get_person_name (self), summary, error))
    return FALSE;
  if (self->group_depth == 0)
    mun_soft_stops_sign (self);
  if (!mun_workspace_write_records (self, all, rows, error) || !check_arrivals (self, all, records->len, error) ||
      (self->group_depth == 0 && !mun_store_commit (self->store, &revision, error)))
    {
      give_up (self);
      return FALSE;
    }

  take_rows (self, all, rows);
  if (self->group_depth == 0)
    mun_workspace_emit_changed (self, revision);
  return TRUE;
}

gboolean
mun_workspace_save_all (MunWorkspace  *self,
                        GPtrArray     *records,
                        const char    *summary,
                        GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && records != NULL, FALSE);

  return mun_workspace_save_with (self, records, summary, NULL, error);
}

gboolean
mun_workspace_save (MunWorkspace  *self,
                    MunRecord     *record,
                    const char    *summary,
                    GError       **error)
{
  g_autoptr(GPtrArray) one = g_ptr_array_new ();

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record), FALSE);

  g_ptr_array_add (one, record);
  return mun_workspace_save_with (self, one, summary, NULL, error);
}

gboolean
mun_workspace_begin_group (MunWorkspace  *self,
                           const char    *summary,
                           GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && summary != NULL, FALSE);

  if (self->group_depth == 0)
    {
      if (!mun_workspace_check_writable (self, error) ||
          !mun_store_begin (self->store, mun_workspace_get_person_name (self), summary, error))
        return FALSE;
      self->group = g_ptr_array_new_with_free_func ((GDestroyNotify) touched_free);
      self->group_spoilt = FALSE;
      self->group_reason = g_strdup (self->reason);
      mun_soft_stops_begin (self);
    }
  self->group_depth++;
  return TRUE;
}

GPtrArray *
mun_workspace_list_brought (MunWorkspace  *self,
                            const MunSpec *spec)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->group != NULL && i < self->group->len; i++)
    {
      const Touched *touched = g_ptr_array_index (self->group, i);

      if (touched->was_new && mun_record_get_spec (touched->record) == spec)
        g_ptr_array_add (records, g_object_ref (touched->record));
    }
  return records;
}

static void
take_back_group (GPtrArray *group)
{
  for (guint i = group->len; i > 0; i--)
    {
      Touched *touched = g_ptr_array_index (group, i - 1);
      MunRow *row = g_steal_pointer (&touched->saved);

      if (touched->was_new)
        mun_record_forget (touched->record, row);
      else
        mun_record_take_row (touched->record, row, TRUE);
      touched->saved = mun_record_dup_saved (touched->record);
    }
}

gboolean
mun_workspace_end_group (MunWorkspace  *self,
                         gboolean       keep,
                         GError       **error)
{
  g_autoptr(MunRevision) revision = NULL;
  g_autoptr(GPtrArray) group = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && self->group_depth > 0, FALSE);

  if (self->group_depth == 1 && keep)
    mun_soft_stops_sign (self);
  if (--self->group_depth > 0)
    return TRUE;

  group = g_steal_pointer (&self->group);
  g_clear_pointer (&self->group_reason, g_free);
  if (keep && self->group_spoilt)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("A part of this was refused, so nothing of it was saved."));
  else if (keep && mun_store_commit (self->store, &revision, error))
    {
      mun_workspace_emit_changed (self, revision);
      return TRUE;
    }

  mun_store_rollback (self->store);
  take_back_group (group);
  return !keep;
}

gboolean
mun_workspace_withdraw (MunWorkspace  *self,
                        MunRecord     *record,
                        const char    *reason,
                        GError       **error)
{
  g_autofree char *summary = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record) && reason != NULL, FALSE);

  if (!mun_auditor_check_delete (self, record, error))
    return FALSE;
  if (*mun_record_get_withdrawn (record) != '\0')
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("%s is withdrawn already, and the reason stays as it was given."), mun_record_get_ref (record));
      return FALSE;
    }
  if (mun_text_is_blank (reason))
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED,
                           _("Nothing was withdrawn. Write why the record is no longer needed: an auditor will ask."));
      return FALSE;
    }
  summary = g_strdup_printf (_("%1$s %2$s withdrawn"), _(mun_record_get_spec (record)->title), mun_record_get_ref (record));
  mun_record_set_withdrawn (record, reason);
  if (mun_workspace_save (self, record, summary, error))
    return TRUE;
  mun_record_set_withdrawn (record, "");
  return FALSE;
}

gboolean
mun_workspace_restore (MunWorkspace  *self,
                       MunRecord     *record,
                       GError       **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record), FALSE);

  reason = g_strdup (mun_record_get_withdrawn (record));
  if (*reason == '\0')
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("%s was not withdrawn, so there is nothing to restore."), mun_record_get_ref (record));
      return FALSE;
    }
  summary = g_strdup_printf (_("%1$s %2$s taken back into use"), _(mun_record_get_spec (record)->title), mun_record_get_ref (record));
  mun_record_set_withdrawn (record, "");
  if (mun_workspace_save (self, record, summary, error))
    return TRUE;
  mun_record_set_withdrawn (record, reason);
  return FALSE;
}

static gboolean
may_delete (MunWorkspace  *self,
            MunRecord     *record,
            GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *title = dup_title (self, record);

  if (spec->flags & (MUN_SPEC_CHILD | MUN_SPEC_INTERNAL))
    return TRUE;
  if (mun_spec_has_state (spec) && strcmp (mun_record_get_state (record), mun_spec_first_state (spec)) == 0)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               _("%1$s “%2$s” was not deleted: it has been in use and is part of the history. Withdraw it with a reason instead."),
               mun_record_get_ref (record), title);
  return FALSE;
}

gboolean
mun_workspace_delete (MunWorkspace  *self,
                      MunRecord     *record,
                      GError       **error)
{
  g_autofree char *summary = NULL;
  g_autofree char *title = NULL;
  g_autoptr(MunRevision) revision = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record), FALSE);

  if (mun_record_is_new (record))
    return TRUE;
  if (!mun_workspace_check_writable (self, error) || !mun_auditor_check_delete (self, record, error) || !mun_kept_may_leave (self, record, error) || !may_delete (self, record, error) ||
      !mun_rights_check_delete (self, record, error))
    return FALSE;

  title = dup_title (self, record);
  summary = g_strdup_printf (_("%1$s %2$s “%3$s” deleted"), _(mun_record_get_spec (record)->title), mun_record_get_ref (record), title);
  if (self->group_depth == 0 && !mun_store_begin (self->store, mun_workspace_get_person_name (self), summary, error))
    return FALSE;
  if (!mun_store_delete (self->store, mun_record_get_spec (record), mun_record_get_id (record), error) ||
      (self->group_depth == 0 && !mun_store_commit (self->store, &revision, error)))
    {
      if (self->group_depth == 0)
        mun_store_rollback (self->store);
      return FALSE;
    }

  remember (self, record);
  mun_record_forget (record, mun_workspace_blank_row (mun_record_get_spec (record), mun_record_get_id (record)));
  if (self->group_depth == 0)
    mun_workspace_emit_changed (self, revision);
  return TRUE;
}
