/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard-support.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"

static void
set_all (MunRecord *record,
         va_list    fields)
{
  for (int field = va_arg (fields, int); field >= 0; field = va_arg (fields, int))
    mun_record_set (record, field, va_arg (fields, const char *));
}

MunRecord *
firm_add (Firm          *firm,
          const MunSpec *spec,
          ...)
{
  g_autoptr(GError) error = NULL;
  MunRecord *record = mun_workspace_new_record (firm->workspace, spec);
  va_list fields;

  va_start (fields, spec);
  set_all (record, fields);
  va_end (fields);
  mun_workspace_set_restoring (firm->workspace, TRUE); /* what the firm had before the wizard */
  mun_workspace_save (firm->workspace, record, NULL, &error);
  mun_workspace_set_restoring (firm->workspace, FALSE);
  g_assert_no_error (error);
  return record;
}

static MunRecord *
add_person (Firm       *firm,
            const char *name,
            const char *employment,
            const char *top,
            MunRecord  *site)
{
  return firm_add (firm, &mun_person_spec, PERSON_FULL_NAME, name, PERSON_EMPLOYMENT, employment, PERSON_IS_TOP_MANAGEMENT, top, PERSON_ACTIVE, "1",
                   PERSON_AFFECTS_SECURITY, "1", PERSON_SCREENING_REQUIRED, "none", PERSON_SITE, mun_record_get_id (site), -1);
}

static MunRecord *
add_process (Firm       *firm,
             const char *name,
             const char *kind,
             MunRecord  *owner)
{
  return firm_add (firm, &mun_business_process_spec, BUSINESS_PROCESS_NAME, name, BUSINESS_PROCESS_KIND, kind, BUSINESS_PROCESS_OWNER, mun_record_get_id (owner),
                   BUSINESS_PROCESS_PERFORMED_BY, "own", BUSINESS_PROCESS_CRITERIA, "Every release has a number and a signature.",
                   BUSINESS_PROCESS_CONTROL_METHOD, "Shift lead checks five a week", BUSINESS_PROCESS_IMPORTANCE, "high", BUSINESS_PROCESS_STATUS, "active", -1);
}

static void
add_organisation (Firm *firm)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (firm->workspace);

  mun_record_set (organisation, ORGANISATION_SECTOR, "road freight and storage");
  mun_record_set (organisation, ORGANISATION_PURPOSE, "We store and move goods for small makers so that they can sell across Europe");
  mun_record_set (organisation, ORGANISATION_PRODUCTS_SERVICES, "Storage and road transport of packaged goods");
  mun_record_set (organisation, ORGANISATION_TOP_MANAGER, mun_record_get_id (firm->boss));
  mun_record_set (organisation, ORGANISATION_SECURITY_COORDINATOR, mun_record_get_id (firm->coordinator));
  mun_workspace_save (firm->workspace, organisation, NULL, &error);
  g_assert_no_error (error);
}

void
firm_set_up (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  firm->folder = g_dir_make_tmp ("muniment-XXXXXX", &error);
  g_assert_no_error (error);
  firm->path = g_build_filename (firm->folder, "firm.muniment", NULL);
  firm->workspace = mun_workspace_create (firm->path, "Brook & Sons", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (firm->workspace, "2026-11-02");

  firm->hall = firm_add (firm, &mun_site_spec, SITE_NAME, "Mill Lane", SITE_KIND, "warehouse", SITE_IN_SCOPE, "1", SITE_ACTIVE, "1", -1);
  firm->yard = firm_add (firm, &mun_site_spec, SITE_NAME, "Harbour Yard", SITE_KIND, "yard", SITE_IN_SCOPE, "1", SITE_ACTIVE, "1", -1);
  firm->boss = add_person (firm, "Ann Brook", "employee", "1", firm->hall);
  firm->second = add_person (firm, "Carl Brook", "employee", "1", firm->hall);
  firm->coordinator = add_person (firm, "Ida Lund", "employee", "0", firm->hall);
  firm->warehouse = add_person (firm, "Pavel Novak", "employee", "0", firm->yard);
  firm->auditor = add_person (firm, "Sofia Lind", "employee", "0", firm->hall);
  firm->consultant = add_person (firm, "Max Outside", "external", "0", firm->hall);
  firm_act (firm, firm->boss);
  add_organisation (firm);
  firm->storing = add_process (firm, "Storing goods", "core", firm->warehouse);
  firm->driving = add_process (firm, "Road transport", "core", firm->coordinator);
  firm->hiring = add_process (firm, "Hiring people", "support", firm->second);
  firm->carrier = firm_add (firm, &mun_supplier_spec, SUPPLIER_NAME, "Balt Trans", SUPPLIER_KIND, "carrier", SUPPLIER_SERVICES, "night trunk",
                            SUPPLIER_DIRECTION, "downstream", SUPPLIER_CRITICALITY, "high", SUPPLIER_CONTRACT_HAS_SECURITY, "1",
                            SUPPLIER_ASSESSMENT_STATUS, "passed", -1);
  firm_act (firm, firm->coordinator);
}

void
firm_tear_down (Firm          *firm,
                gconstpointer  data)
{
  MunRecord **records[] = {
    &firm->boss, &firm->second, &firm->coordinator, &firm->warehouse, &firm->auditor, &firm->consultant,
    &firm->hall, &firm->yard, &firm->storing, &firm->driving, &firm->hiring, &firm->carrier
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_clear_object (records[i]);
  g_assert_finalize_object (firm->workspace);
  g_unlink (firm->path);
  g_assert_cmpint (g_rmdir (firm->folder), ==, 0);
  g_free (firm->path);
  g_free (firm->folder);
}

void
firm_act (Firm      *firm,
          MunRecord *person)
{
  mun_workspace_set_person (firm->workspace, person ? mun_record_get_id (person) : NULL);
}

MunWizardRun *
firm_start (Firm       *firm,
            const char *wizard)
{
  g_autoptr(GError) error = NULL;
  MunWizardRun *run = mun_wizard_run_new (firm->workspace, mun_wizard_find (wizard), NULL, &error);

  g_assert_no_error (error);
  return run;
}

void
run_set (MunWizardRun *run,
         MunRecord    *record,
         ...)
{
  va_list fields;

  va_start (fields, record);
  set_all (record, fields);
  va_end (fields);
}

guint
run_page (MunWizardRun *run,
          const char   *id)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);

  for (guint i = 0; i < wizard->n_pages; i++)
    if (g_str_equal (wizard->pages[i].id, id))
      return i;

  g_error ("no page %s", id);
}

void
run_go (MunWizardRun *run,
        const char   *id)
{
  g_autoptr(GError) error = NULL;

  mun_wizard_run_go (run, run_page (run, id), &error);
  g_assert_no_error (error);
}

static void
check_texts (const MunWizardPage *page)
{
  const char *texts[] = { page->id, page->step, page->question, page->why, page->auditor, page->clause };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (mun_text_is_blank (texts[i]));
}

/* Everything a window would ask of a page. */
static void
look_at (MunWizardRun *run,
         guint         number)
{
  const MunWizardPage *page = &mun_wizard_run_get_wizard (run)->pages[number];
  g_autoptr(GPtrArray) records = mun_wizard_run_records (run, number);
  g_autoptr(GPtrArray) suggestions = mun_wizard_run_suggestions (run, number);
  g_autofree char *shown = page->show ? page->show (run) : NULL;
  g_autofree char *hint = page->hint && page->kind != MUN_PAGE_RECORDS ? page->hint (run, mun_wizard_run_get_subject (run)) : NULL;

  check_texts (page);
  g_assert_true (!page->show || shown);
  for (guint i = 0; page->hint && i < records->len; i++)
    {
      g_autofree char *beside = page->kind == MUN_PAGE_RECORDS ? page->hint (run, g_ptr_array_index (records, i)) : g_strdup ("");

      g_assert_nonnull (beside);
    }
  for (guint i = 0; page->choices && page->ticks && page->ticks[i] >= 0; i++)
    {
      g_autoptr(GPtrArray) choices = page->choices (run, page->ticks[i]);

      g_assert_nonnull (choices);
    }
}

void
run_visit_all (MunWizardRun *run)
{
  g_autoptr(GError) error = NULL;
  guint review = run_page (run, "review");

  mun_wizard_run_go (run, 0, &error);
  g_assert_no_error (error);
  while (mun_wizard_run_get_page (run) < review)
    {
      guint before = mun_wizard_run_get_page (run);

      look_at (run, before);
      mun_wizard_run_next (run, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (mun_wizard_run_get_page (run), >, before);
    }
  for (guint i = 0; i < review; i++)
    g_assert_cmpint (mun_wizard_run_page_state (run, i), !=, MUN_PAGE_NEW);
}

gboolean
run_has (MunWizardRun  *run,
         const char    *page,
         MunIssueLevel  level,
         const char    *words)
{
  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (run, run_page (run, page));

  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = g_ptr_array_index (issues, i);

      if (issue->level == level && strstr (issue->message, words))
        return TRUE;
    }

  return FALSE;
}

void
run_fail (MunWizardRun *run,
          const char   *page,
          const char   *words,
          const char   *where)
{
  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (run, run_page (run, page));

  for (guint i = 0; i < issues->len; i++)
    g_printerr ("%s: %d %s\n", page, ((MunIssue *) g_ptr_array_index (issues, i))->level, ((MunIssue *) g_ptr_array_index (issues, i))->message);
  g_error ("%s: page %s does not say “%s”", where, page, words);
}

MunRecord *
run_accept (MunWizardRun *run,
            const char   *page,
            const char   *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) suggestions = mun_wizard_run_suggestions (run, run_page (run, page));

  for (guint i = 0; i < suggestions->len; i++)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autoptr(MunRecord) record = NULL;

      if (!strstr (suggestion->title, words))
        continue;
      record = mun_wizard_run_accept (run, run_page (run, page), suggestion, &error);
      g_assert_no_error (error);
      g_assert_nonnull (record);
      return record;
    }

  g_error ("page %s suggests nothing with “%s”", page, words);
}

static guint
count_steps (MunWizardRun *run,
             const char   *word)
{
  return mun_workspace_count (mun_wizard_run_get_workspace (run), &mun_approval_step_spec, APPROVAL_STEP_STEP, MUN_IS, word, -1);
}

/* What is foreseen is told before it happens, changes nothing, and happens. */
static GPtrArray *
finish_as_foreseen (MunWizardRun *run,
                    GError      **error)
{
  MunStore *store = mun_workspace_get_store (mun_wizard_run_get_workspace (run));
  guint approved = count_steps (run, "approve");
  guint sent = count_steps (run, "submit");
  g_autofree char *sentence = NULL;
  GPtrArray *made = NULL;
  g_autoptr(MunRevision) before = NULL;
  g_autoptr(MunRevision) after = NULL;
  MunFinish finish;

  g_assert_true (mun_wizard_run_save (run, NULL));
  before = mun_store_head (store, NULL);
  finish = mun_wizard_run_foresee (run, &sentence);
  g_assert_cmpstr (sentence, !=, "");
  after = mun_store_head (store, NULL);
  g_assert_cmpstr (after->hash, ==, before->hash);
  g_assert_cmpuint (count_steps (run, "approve"), ==, approved);

  if (!mun_wizard_run_finish (run, &made, error))
    {
      /* What wants a reason is known before the button is pressed. */
      g_assert_true (!g_error_matches (*error, MUN_ERROR, MUN_ERROR_NEEDS_REASON) || mun_wizard_run_get_soft_stops (run)->len > 0);
      return NULL;
    }
  if (count_steps (run, "approve") > approved)
    g_assert_cmpint (finish, ==, MUN_FINISH_APPROVES);
  else if (count_steps (run, "submit") > sent)
    g_assert_cmpint (finish, ==, MUN_FINISH_SENDS);
  else
    g_assert_cmpint (finish, ==, MUN_FINISH_KEEPS);
  return made;
}

GPtrArray *
run_finish (MunWizardRun *run)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (run, G_MAXUINT);
  GPtrArray *made;

  for (guint i = 0; i < issues->len; i++)
    if (((MunIssue *) g_ptr_array_index (issues, i))->level == MUN_ISSUE_STOP)
      g_error ("still stopped: %s", ((MunIssue *) g_ptr_array_index (issues, i))->message);
  made = finish_as_foreseen (run, &error);
  g_assert_no_error (error);
  return made;
}

guint
made_count (GPtrArray     *made,
            const MunSpec *spec)
{
  guint n = 0;

  for (guint i = 0; i < made->len; i++)
    n += mun_record_get_spec (g_ptr_array_index (made, i)) == spec;

  return n;
}
