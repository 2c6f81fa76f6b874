/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "model/workspace.h"
#include "report/reports/reports.h"
#include "squeeze.h"

#define TODAY "2026-11-21"

typedef struct {
  char         *folder;
  char         *path;
  char         *pdf;
  MunWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-approval-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "firm.muniment", NULL);
  fixture->pdf = g_build_filename (fixture->folder, "report.pdf", NULL);
  fixture->workspace = mun_workspace_create (fixture->path, "Two People Ltd", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (fixture->workspace, TODAY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  mun_workspace_close (fixture->workspace);
  g_object_unref (fixture->workspace);
  g_unlink (fixture->path);
  g_unlink (fixture->pdf);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->pdf);
}

static char *
print_report_about (Fixture    *fixture,
                    const char *id,
                    MunRecord  *subject,
                    gboolean    public_edition)
{
  const MunReportOptions options = {
    .language = "en", .public_edition = public_edition, .record = subject != NULL ? mun_record_get_id (subject) : NULL,
  };
  const char *argv[] = { g_getenv ("PDFTOTEXT"), "-raw", "-enc", "UTF-8", fixture->pdf, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  mun_report_write (mun_report_find (id), fixture->workspace, &options, fixture->pdf, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return squeeze (text);
}

static char *
print_report (Fixture    *fixture,
              const char *id,
              gboolean    public_edition)
{
  return print_report_about (fixture, id, NULL, public_edition);
}

/* What an approved version may not lack. */
static void
fill_record (MunRecord  *record,
             const char *person)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint f = 0; f < spec->n_fields; f++)
    {
      const MunField *field = &spec->fields[f];

      if (mun_record_is_set (record, f))
        continue;
      if (field->kind == MUN_KIND_TEXT)
        mun_record_set (record, f, field->label);
      else if (field->kind == MUN_KIND_YES_NO)
        mun_record_set (record, f, "1");
      else if (field->kind == MUN_KIND_DATE)
        mun_record_set (record, f, TODAY);
      else if (field->target == &mun_person_spec)
        mun_record_set (record, f, person);
    }
}

static MunRecord *
save_policy (MunWorkspace *workspace,
             const char   *audience,
             const char   *author,
             const char   *approver)
{
  MunRecord *policy = mun_workspace_new_record (workspace, &mun_policy_spec);
  g_autoptr(GError) error = NULL;

  mun_record_set (policy, POLICY_TITLE, "Our policy");
  mun_record_set (policy, POLICY_AUDIENCE, audience);
  mun_record_set (policy, POLICY_BODY, "We keep the goods safe.");
  mun_record_set (policy, POLICY_AUTHOR, author);
  mun_record_set (policy, POLICY_APPROVED_BY, approver);
  mun_record_set (policy, POLICY_APPROVED_ON, TODAY);
  mun_record_set (policy, POLICY_STATUS, "approved");
  mun_record_set_note (policy, "Nobody else works here.");
  fill_record (policy, author);
  mun_workspace_set_restoring (workspace, TRUE);
  mun_workspace_save (workspace, policy, NULL, &error);
  mun_workspace_set_restoring (workspace, FALSE);
  g_assert_no_error (error);
  return policy;
}

static MunRecord *
save_person (MunWorkspace *workspace,
             const char   *name,
             const char   *top_management)
{
  MunRecord *person = mun_workspace_new_record (workspace, &mun_person_spec);
  g_autoptr(GError) error = NULL;

  mun_record_set (person, PERSON_FULL_NAME, name);
  mun_record_set (person, PERSON_IS_TOP_MANAGEMENT, top_management);
  mun_workspace_set_restoring (workspace, TRUE);
  mun_workspace_save (workspace, person, NULL, &error);
  mun_workspace_set_restoring (workspace, FALSE);
  g_assert_no_error (error);
  return person;
}

static guint
count_words (const char *text,
             const char *words)
{
  g_autofree char *squeezed = squeeze (words);
  guint n = 0;

  for (const char *p = strstr (text, squeezed); p != NULL; p = strstr (p + 1, squeezed))
    n++;
  return n;
}

/* Who writes and approves alone gives a reason: it stands in the control block, beside the approval of the policy and as a footnote of
 * the list of versions. A note on what somebody else approved stays in the file, and all of them in the public edition. */
static void
test_own_approval (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct { gboolean alone, public_edition; guint n; } cases[] = { { FALSE, FALSE, 0 }, { TRUE, FALSE, 3 }, { TRUE, TRUE, 0 } };
  g_autoptr(MunRecord) author = save_person (fixture->workspace, "Ana Alone", "1");
  g_autoptr(MunRecord) other = save_person (fixture->workspace, "Olof Other", "1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) policy = NULL;
      g_autofree char *text = NULL;

      mun_workspace_set_person (fixture->workspace, mun_record_get_id (other));
      policy = save_policy (fixture->workspace, cases[i].public_edition ? "public" : "internal", mun_record_get_id (author),
                                                 mun_record_get_id (cases[i].alone ? author : other));
      text = print_report (fixture, "R05", cases[i].public_edition);
      g_assert_cmpuint (count_words (text, "We keep the goods safe."), >=, 1);
      g_assert_cmpuint (count_words (text, "Nobody else works here."), ==, cases[i].n);
    }
}

/* Whoever prepares and approves alone signs once and says why; those outside see one signature in any case. A version
 * in force asks its author for nothing. */
static void
test_signatures (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct { gboolean alone, public_edition; const char *says, *hides; } cases[] = {
    { TRUE, FALSE, "Prepared and approved by", "Reviewed by" },
    { TRUE, FALSE, "Why the author approved it: Nobody else works here.", "Not yet, to be signed" },
    { TRUE, FALSE, "signature on paper pending", "to be signed" },
    { TRUE, TRUE, "in force since", "Nobody else works here." },
    { TRUE, TRUE, "Top management", "Prepared" },
    { FALSE, FALSE, "Prepared by", "Prepared and approved by" },
    { FALSE, FALSE, "No obligation is named as considered.", "run the scope wizard" },
    { FALSE, TRUE, "Olof Other", "Ana Alone" },
  };
  g_autoptr(MunRecord) author = save_person (fixture->workspace, "Ana Alone", "1");
  g_autoptr(MunRecord) other = save_person (fixture->workspace, "Olof Other", "1");

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (other));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) scope = mun_workspace_new_record (fixture->workspace, &mun_scope_spec);
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;

      mun_record_set (scope, SCOPE_STATEMENT, "Everything we do at Mill Lane.");
      mun_record_set (scope, SCOPE_AUTHOR, mun_record_get_id (author));
      mun_record_set (scope, SCOPE_APPROVED_BY, mun_record_get_id (cases[i].alone ? author : other));
      mun_record_set (scope, SCOPE_APPROVED_ON, TODAY);
      mun_record_set (scope, SCOPE_STATUS, "approved");
      mun_record_set_note (scope, "Nobody else works here.");
      fill_record (scope, mun_record_get_id (author));
      mun_workspace_set_restoring (fixture->workspace, TRUE);
      mun_workspace_save (fixture->workspace, scope, NULL, &error);
      mun_workspace_set_restoring (fixture->workspace, FALSE);
      g_assert_no_error (error);
      text = print_report_about (fixture, "R04", scope, cases[i].public_edition);
      g_assert_cmpuint (count_words (text, cases[i].says), >=, 1);
      g_assert_cmpuint (count_words (text, cases[i].hides), ==, 0);
    }
}

/* What was written for our own people is not handed out, whoever asks for a public edition of it; what was written for the public asks
 * nobody inside to confirm it. */
static void
test_policy_audience (Fixture       *fixture,
                      gconstpointer  data)
{
  static const struct { const char *audience; gboolean public_edition; const char *says, *hides; } cases[] = {
    { "internal", FALSE, "confirmed that they read and understood this version", "This text is for people outside." },
    { "internal", TRUE, "There is no policy for the public yet.", "We keep the goods safe." },
    { "public", TRUE, "We keep the goods safe.", "written for our own people" },
    { "public", FALSE, "This text is for people outside.", "confirmed that they read and understood this version" },
    { "internal", TRUE, "This policy is written for our own people and has no public edition.", "We keep the goods safe." },
  };
  g_autoptr(MunRecord) author = save_person (fixture->workspace, "Ana Author", "1");
  g_autoptr(MunRecord) other = save_person (fixture->workspace, "Olof Other", "1");

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (other));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) policy = save_policy (fixture->workspace, cases[i].audience, mun_record_get_id (author), mun_record_get_id (other));
      g_autofree char *text = print_report_about (fixture, "R05", policy, cases[i].public_edition);

      g_assert_cmpuint (count_words (text, cases[i].says), ==, 1);
      g_assert_cmpuint (count_words (text, cases[i].hides), ==, 0);
      /* Nobody signs that there is nothing. */
      g_assert_cmpint (count_words (text, "Full name") == 0, ==, i == 1 || i == 4);
    }
}

/* What is not in force says what is missing, and who has to act: somebody of top management who did not write it. */
static void
test_waiting (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) programme = mun_workspace_new_record (fixture->workspace, &mun_audit_programme_spec);
  g_autoptr(MunRecord) author = save_person (fixture->workspace, "Ana Auditor", "0");
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);
  g_autoptr(MunRecord) manager = NULL;
  g_autoptr(GError) error = NULL;
  static const struct { const char *state; gboolean manager; const char *says; guint n; } steps[] = {
    { "draft", FALSE, "This version is a draft: it has not been sent for approval yet.", 1 },
    { "in_review", FALSE, "nobody of top management is on record", 1 },
    { "in_review", TRUE, "waits for the approval of Olof Other", 2 },
    { "approved", TRUE, "waits for the approval", 0 },
    { "approved", TRUE, "DRAFT", 0 },
  };

  mun_record_set (organisation, ORGANISATION_SECURITY_COORDINATOR, mun_record_get_id (author));
  mun_workspace_save (fixture->workspace, organisation, NULL, &error);
  g_assert_no_error (error);
  mun_workspace_set_person (fixture->workspace, mun_record_get_id (author));
  fill_record (programme, mun_record_get_id (author));
  mun_record_set (programme, AUDIT_PROGRAMME_TITLE, "Audits");
  mun_record_set (programme, AUDIT_PROGRAMME_APPROVED_BY, "");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *text = NULL;

      if (steps[i].manager && manager == NULL)
        {
          manager = save_person (fixture->workspace, "Olof Other", "1");
          mun_workspace_set_person (fixture->workspace, mun_record_get_id (manager));
        }
      mun_record_set (programme, AUDIT_PROGRAMME_STATUS, steps[i].state);
      mun_workspace_set_restoring (fixture->workspace, TRUE);
      mun_workspace_save (fixture->workspace, programme, NULL, &error);
      mun_workspace_set_restoring (fixture->workspace, FALSE);
      g_assert_no_error (error);
      text = print_report (fixture, "R25", FALSE);
      g_assert_cmpuint (count_words (text, steps[i].says), ==, steps[i].n);
    }
}

/* What says "DRAFT" on each page is no final report. */
static void
test_register_draft (Fixture       *fixture,
                     gconstpointer  data)
{
  const MunReportType *type = mun_report_find ("R04");
  const MunReportOptions options = { .language = "zh" };
  g_autoptr(MunRecord) draft = mun_workspace_new_record (fixture->workspace, &mun_scope_spec);
  g_autoptr(MunRecord) issue = NULL;
  g_autoptr(GError) error = NULL;

  mun_record_set (draft, SCOPE_STATEMENT, "Everything we do at Mill Lane.");
  g_assert_true (mun_workspace_save (fixture->workspace, draft, NULL, &error));
  g_assert_true (mun_report_write (type, fixture->workspace, &options, fixture->pdf, NULL, NULL, NULL, NULL, &error));
  issue = mun_report_register (type, fixture->workspace, &options, fixture->pdf, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_STATUS), ==, "draft");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reports-approval/own", Fixture, NULL, set_up, test_own_approval, tear_down);
  g_test_add ("/reports-approval/signatures", Fixture, NULL, set_up, test_signatures, tear_down);
  g_test_add ("/reports-approval/policy-audience", Fixture, NULL, set_up, test_policy_audience, tear_down);
  g_test_add ("/reports-approval/waiting", Fixture, NULL, set_up, test_waiting, tear_down);
  g_test_add ("/reports-approval/register-draft", Fixture, NULL, set_up, test_register_draft, tear_down);
  return g_test_run ();
}
