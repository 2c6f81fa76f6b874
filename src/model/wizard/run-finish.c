/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "model/soft-stops-private.h"

static gboolean
refuse_while_stopped (MunWizardRun *self,
                      GError      **error)
{
  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (self, G_MAXUINT);
  guint stops = 0;
  const char *first = NULL;

  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = g_ptr_array_index (issues, i);

      if (issue->level != MUN_ISSUE_STOP)
        continue;
      first = first ? first : issue->message;
      stops++;
    }

  if (stops == 0)
    return TRUE;

  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               g_dngettext (GETTEXT_PACKAGE,
                            "One thing is still missing: %s All answers are kept.",
                            "%2$u things are still missing; the first: %1$s All answers are kept.", stops),
               first, stops);
  return FALSE;
}

char *
mun_wizard_run_say_same (MunWizardRun *self)
{
  g_autoptr(MunRecord) older = NULL;

  if (mun_wizard_run_is_answered (self))
    return NULL;
  older = mun_state_begun_from (self->workspace, self->subject);
  if (!older)
    return NULL;
  return g_strdup_printf (_("No answer differs from %s, which is in force. A new version begins with the first answer you change."), mun_record_get_ref (older));
}

static gboolean
refuse_same (MunWizardRun *self,
             GError      **error)
{
  g_autofree char *same = mun_wizard_run_say_same (self);

  if (same)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, same);
  return !same;
}

gboolean
mun_wizard_run_conclude (MunWizardRun *self,
                         GPtrArray    *made,
                         GError      **error)
{
  return (self->wizard->finish ? self->wizard->finish : mun_wizard_finish_lines) (self, made, error)
         && mun_soft_stops_look_back (self->workspace, self->entered, error);
}

static gboolean
refuse_stranger (MunWizardRun  *self,
                 GError       **error)
{
  g_autofree char *reason = mun_wizard_run_is_refused (self) ? mun_wizard_run_refuse_page (self, self->page) : NULL;

  if (reason)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, reason);
  return reason == NULL;
}

static gboolean
make_results (MunWizardRun *self,
              GPtrArray    *made,
              GError      **error)
{
  if (!mun_wizard_run_store_answers (self, self->page, error) || !mun_wizard_run_conclude (self, made, error))
    return FALSE;

  mun_record_set (self->record, WIZARD_RUN_FINISHED_ON, mun_workspace_get_today (self->workspace));
  mun_wizard_run_update_memory (self, self->wizard->n_pages - 1);
  return mun_workspace_save (self->workspace, self->record, NULL, error);
}

gboolean
mun_wizard_run_finish (MunWizardRun *self,
                       GPtrArray   **made,
                       GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  g_autoptr(GPtrArray) results = mun_wizard_list ();
  g_autofree char *summary = NULL;
  gboolean ok;

  /* What was typed last is kept even when finishing is refused. */
  if (!refuse_stranger (self, error) || !mun_wizard_run_save_answers (self, self->page, error) || !refuse_while_stopped (self, error) || !refuse_same (self, error))
    return FALSE;

  /* Translators: the title of the wizard */
  summary = g_strdup_printf (_("%s finished"), _(self->wizard->title));
  if (!mun_workspace_begin_group (self->workspace, summary, error))
    return FALSE;

  ok = make_results (self, results, error);
  if (!mun_workspace_end_group (self->workspace, ok, ok ? error : NULL) || !ok)
    {
      mun_record_revert (self->record);
      return FALSE;
    }

  self->page = self->wizard->n_pages - 1;
  g_hash_table_add (self->visited, g_strdup (mun_wizard_run_page_at (self, self->page)->id));
  g_clear_pointer (&self->made, g_ptr_array_unref);
  self->made = g_ptr_array_ref (results);
  if (made)
    *made = g_steal_pointer (&results);
  return TRUE;
}

/* The revisions of this run that still stand, newest first. Every revision of a run touches its wizard_run record. */
static GArray *
find_revisions (MunWizardRun *self,
                GError      **error)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (self->workspace), mun_record_get_id (self->record),
                                                        0, G_MAXINT, error);
  g_autoptr(GHashTable) undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) redone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *numbers;

  if (!revisions)
    return NULL;

  numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < revisions->len; i++)
    {
      MunRevision *revision = g_ptr_array_index (revisions, i);

      if (revision->redoes)
        g_hash_table_add (redone, g_memdup2 (&revision->redoes, sizeof (gint64)));
      else if (revision->undoes && !g_hash_table_contains (redone, &revision->number))
        g_hash_table_add (undone, g_memdup2 (&revision->undoes, sizeof (gint64)));
      else if (!revision->undoes && !g_hash_table_contains (undone, &revision->number))
        g_array_append_val (numbers, revision->number);
    }

  return numbers;
}

static gboolean
is_kept_for_good (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_record_is_new (record))
    return FALSE;
  return mun_state_is_evidence (record)
    || (spec->flags & MUN_SPEC_VERSIONED && !g_str_equal (mun_record_get_state (record), mun_spec_first_state (spec)));
}

static const char *
explain_kept (MunRecord *record)
{
  if (mun_record_get_spec (record)->flags & MUN_SPEC_APPEND_ONLY)
    return _("it is evidence and stays. You can add an entry that corrects it.");
  if (g_str_equal (mun_record_get_state (record), "in_review"))
    return _("it was sent for approval, and that stays on record. You can send it back and go on with the draft, or withdraw it.");
  return _("what was approved stays as evidence. You can start a new version, which takes its place once it is approved.");
}

/* What stands in the way is named, and what can be done instead. */
static void
explain_refusal (MunWizardRun  *self,
                 GError       **error)
{
  MunRecord *subject = mun_wizard_run_get_subject (self);
  MunRecord *kept = subject && is_kept_for_good (subject) ? subject : NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; !kept && self->made && i < self->made->len; i++)
    if (is_kept_for_good (g_ptr_array_index (self->made, i)))
      kept = g_ptr_array_index (self->made, i);
  if (!kept || !error || !*error)
    return;

  name = mun_record_dup_name (kept);
  g_clear_error (error);
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("This cannot be taken back as a whole. Nothing was changed. %1$s “%2$s”: %3$s The other records can be "
                                                      "withdrawn or changed one by one."), mun_record_get_ref (kept), name, explain_kept (kept));
}

gboolean
mun_wizard_run_undo (MunWizardRun *self,
                     GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  g_autoptr(GArray) numbers = find_revisions (self, error);

  if (!numbers)
    return FALSE;

  for (guint i = 0; i < numbers->len; i++)
    if (!mun_workspace_undo (self->workspace, g_array_index (numbers, gint64, i), NULL, error))
      {
        /* All or nothing: what was taken back so far is put in again. */
        while (i-- > 0)
          if (!mun_workspace_redo (self->workspace, NULL, NULL))
            break;
        explain_refusal (self, error);
        return FALSE;
      }

  return TRUE;
}
