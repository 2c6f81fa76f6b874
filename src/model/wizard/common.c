/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

static gboolean
find_move (MunWizardRun         *run,
           MunRecord            *record,
           const char           *to,
           const MunTransition **move)
{
  const MunTransition *moves = mun_record_get_spec (record)->transitions;
  const char *from = mun_record_get_state (record);

  for (guint i = 0; moves && moves[i].to; i++)
    if (g_str_equal (moves[i].to, to) && (!moves[i].from || g_str_equal (moves[i].from, from)))
      {
        *move = &moves[i];
        return TRUE;
      }

  return FALSE;
}

static void
free_library (gpointer library)
{
  mun_library_unref (library);
}

GPtrArray *
mun_wizard_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

MunSuggestion *
mun_suggestion_new (const char *id,
                    const char *title,
                    const char *text,
                    const char *source)
{
  MunSuggestion *suggestion = g_new0 (MunSuggestion, 1);

  suggestion->id = g_strdup (id);
  suggestion->title = g_strdup (title);
  suggestion->text = g_strdup (text);
  suggestion->source = g_strdup (source);
  return suggestion;
}

void
mun_wizard_mark_taken (GPtrArray *suggestions,
                       GPtrArray *records,
                       int        field)
{
  for (guint i = 0; i < suggestions->len; i++)
    for (guint j = 0; j < records->len; j++)
      {
        MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);

        suggestion->taken |= mun_record_is (g_ptr_array_index (records, j), field, suggestion->title);
      }
}

char *
mun_wizard_join_texts (GPtrArray *texts)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        /* Translators: between the last two and between the other parts of "A, B and C" */
        g_string_append (all, i + 1 == texts->len ? _(" and ") : _(", "));
      g_string_append (all, g_ptr_array_index (texts, i));
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

char *
mun_wizard_join (MunWizardRun *run,
                 GPtrArray    *records)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_add (texts, mun_workspace_title (mun_wizard_run_get_workspace (run), mun_record_get_spec (record),
                                                   mun_record_get_id (record)));
    }

  return mun_wizard_join_texts (texts);
}

gboolean
mun_wizard_links_to (MunRecord  *record,
                     int         field,
                     const char *id)
{
  g_auto(GStrv) ids = mun_record_get_links (record, field);

  return g_strv_contains ((const char * const *) ids, id);
}

gboolean
mun_wizard_is_top (MunWizardRun *run,
                   const char   *person)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) who = mun_workspace_get (workspace, &mun_person_spec, person, NULL);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);

  return who && (mun_record_get_yes (who, PERSON_IS_TOP_MANAGEMENT)
                 || mun_record_is (organisation, ORGANISATION_TOP_MANAGER, person));
}

gboolean
mun_wizard_is_outsider (MunWizardRun *run,
                        const char   *person)
{
  g_autoptr(MunRecord) who = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_person_spec, person, NULL);

  return who && (mun_record_is (who, PERSON_EMPLOYMENT, "external") || mun_record_is (who, PERSON_EMPLOYMENT, "contractor"));
}

char *
mun_wizard_next_look (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  return mun_date_add_months (mun_workspace_get_today (workspace), mun_settings_review_months (workspace));
}

void
mun_wizard_prefill_control (MunWizardRun *run,
                            MunRecord    *record,
                            int           author,
                            int           review_due)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  const char *person = mun_workspace_get_person (workspace);

  if (author >= 0 && person)
    mun_wizard_run_prefill (run, record, author, person, _("You are working as this person"));
  else if (author >= 0)
    mun_wizard_run_prefill (run, record, author, mun_record_get (organisation, ORGANISATION_SECURITY_COORDINATOR),
                            _("The security coordinator of the organisation page"));

  if (review_due >= 0)
    {
      g_autofree char *due = mun_wizard_next_look (run);

      mun_wizard_run_prefill (run, record, review_due, due, _("From the time between reviews on the organisation page"));
    }
}

void
mun_wizard_check_review_due (MunWizardRun *run,
                             MunRecord    *record,
                             int           field,
                             GPtrArray    *issues)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const char *today = mun_workspace_get_today (workspace);
  const char *due = mun_record_get (record, field);
  int months = mun_settings_review_months (workspace);
  g_autofree char *latest = mun_date_add_months (today, months);

  if (!*due)
    return;
  if (strcmp (due, today) < 0)
    mun_stop (issues, record, field, _("The date of the next look lies in the past. Choose a day that is still to come."));
  else if (strcmp (due, latest) > 0)
    mun_stop (issues, record, field,
              g_dngettext (GETTEXT_PACKAGE, "The next look is more than %d month away, the time between reviews on the organisation page. Choose an earlier day.",
                           "The next look is more than %d months away, the time between reviews on the organisation page. Choose an earlier day.", (gulong) months), months);
}

static void
fill_document (MunWizardRun            *run,
               MunRecord               *record,
               const MunWizardDocument *document)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  const char *owner = mun_record_get (organisation, ORGANISATION_SECURITY_COORDINATOR);
  gboolean public = g_str_equal (document->classification, "public");

  if (!*owner && mun_workspace_get_person (workspace))
    owner = mun_workspace_get_person (workspace);

  mun_record_set (record, DOCUMENT_CODE, document->code);
  mun_record_set (record, DOCUMENT_TITLE, _(document->title));
  mun_record_set (record, DOCUMENT_KIND, document->kind);
  mun_record_set (record, DOCUMENT_REASON, "required_by_standard");
  mun_record_set (record, DOCUMENT_OWNER, owner);
  mun_record_set (record, DOCUMENT_LANGUAGE, mun_record_is (organisation, ORGANISATION_LANGUAGE, "zh") ? _("Chinese") : _("English"));
  mun_record_set (record, DOCUMENT_FORMAT, _("PDF, printed from this file"));
  mun_record_set (record, DOCUMENT_MEDIUM, "both");
  mun_record_set (record, DOCUMENT_STORAGE_LOCATION, _("This file; the signed copy with the security coordinator"));
  mun_record_set (record, DOCUMENT_CLASSIFICATION, document->classification);
  mun_record_set (record, DOCUMENT_VALUE_CLASS, "medium");
  mun_record_set (record, DOCUMENT_INTEGRITY_CLASS, "high");
  mun_record_set (record, DOCUMENT_ACCESS_RULE, public ? _("Everybody may read it; the security coordinator changes it")
                                                       : _("Our own people may read it; the security coordinator changes it"));
  mun_record_set_int (record, DOCUMENT_RETENTION_YEARS, document->retention_years);
  mun_record_set (record, DOCUMENT_RETENTION_BASIS, _("Counted from the day it is replaced"));
  mun_record_set (record, DOCUMENT_DISPOSITION, "archive");
  mun_record_set_int (record, DOCUMENT_REVIEW_INTERVAL_MONTHS, 12);
}

gboolean
mun_wizard_document (MunWizardRun            *run,
                     MunRecord               *subject,
                     int                      field,
                     const MunWizardDocument *document,
                     GPtrArray               *made,
                     GError                 **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) record = NULL;

  if (field >= 0 && mun_record_is_set (subject, field))
    return TRUE;

  record = mun_workspace_find_first (workspace, &mun_document_spec, DOCUMENT_CODE, MUN_IS, document->code, -1);
  if (!record)
    {
      record = mun_workspace_new_record (workspace, &mun_document_spec);
      fill_document (run, record, document);
      if (!mun_workspace_save (workspace, record, NULL, error))
        return FALSE;
      g_ptr_array_add (made, g_object_ref (record));
    }

  if (field < 0)
    return TRUE;

  /* It goes the same way as what is issued under it: sent for approval now, approved with it. */
  mun_record_set (subject, field, mun_record_get_id (record));
  return mun_workspace_save (workspace, subject, NULL, error) && mun_wizard_move (run, record, "in_review", error);
}

gboolean
mun_wizard_move (MunWizardRun *run,
                 MunRecord    *record,
                 const char   *to,
                 GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const MunTransition *move = NULL;

  if (!find_move (run, record, to, &move) || !mun_state_can_move (workspace, record, move, NULL))
    return TRUE;

  return mun_state_move (workspace, record, move, NULL, error);
}

gboolean
mun_wizard_submit (MunWizardRun *run,
                   MunRecord    *record,
                   GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const MunTransition *move = NULL;

  if (g_str_equal (mun_record_get_state (record), "draft") && find_move (run, record, "in_review", &move))
    {
      if (!mun_state_can_move (workspace, record, move, NULL))
        return TRUE;
      if (!mun_state_move (workspace, record, move, NULL, error))
        return FALSE;
    }

  if (g_str_equal (mun_record_get_state (record), "in_review") && find_move (run, record, "approved", &move)
      && mun_state_can_move (workspace, record, move, NULL))
    return mun_state_move (workspace, record, move, NULL, error);

  return TRUE;
}

MunLibrary *
mun_wizard_library (MunWizardRun *run)
{
  MunLibrary *library = g_object_get_data (G_OBJECT (run), "library");
  g_autoptr(GError) error = NULL;

  if (library)
    return library;

  library = mun_library_load_builtin (&error);
  if (!library)
    {
      /* It is compiled into the program: only a broken build lacks it. The records still give suggestions. */
      g_warning ("The library cannot be read: %s", error->message);
      return NULL;
    }

  g_object_set_data_full (G_OBJECT (run), "library", library, free_library);
  return library;
}

gboolean
mun_wizard_confirm (MunWizardRun *run,
                    const char   *id,
                    const char   *to,
                    GError      **error)
{
  g_autoptr(GPtrArray) records = mun_wizard_run_lines (run, id);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (mun_record_get_state (record), mun_spec_first_state (mun_record_get_spec (record)))
          && !mun_wizard_move (run, record, to, error))
        return FALSE;
    }

  return TRUE;
}
