/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "base/error.h"
#include "model/conformity.h"
#include "model/founder.h"
#include "support/unguarded.h"

/* The demonstration on its reference day against what each check is known to give there. */

#define TODAY "2026-11-02"

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
  MunCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-conformity-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  /* Some places are broken that the file itself keeps closed: it may come from a time before it did. */
  fixture->workspace = demonstration_unguarded (path, "%_kept_%", TODAY);
  fixture->catalogue = mun_catalogue_load_builtin (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.muniment", NULL);

  mun_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  mun_catalogue_unref (fixture->catalogue);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static guint
check_line (Fixture    *fixture,
            const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, "\t", 3);
  g_autoptr(GError) error = NULL;
  g_autofree char *counts = NULL;
  const MunCheck *check;
  MunEvidence evidence;

  g_assert_cmpuint (g_strv_length (words), ==, 3);
  check = mun_catalogue_find_check (fixture->catalogue, words[0]);
  if (check == NULL)
    g_error ("No check %s", words[0]);
  mun_conformity_check (fixture->workspace, check, &evidence, &counts, &error);
  g_assert_no_error (error);
  if (g_str_equal (mun_evidence_key (evidence), words[1]) && g_str_equal (counts, words[2]))
    return 0;
  g_test_message ("%s: %s %s, expected %s %s", words[0], mun_evidence_key (evidence), counts, words[1], words[2]);
  return 1;
}

static void
test_oracle (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests", "model", "check-oracle.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n_checks, seen = 0, wrong = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#' && *lines[i] != '\0')
      {
        wrong += check_line (fixture, lines[i]);
        seen++;
      }
  mun_catalogue_get_checks (fixture->catalogue, &n_checks);
  g_assert_cmpuint (seen, ==, n_checks);
  g_assert_cmpuint (wrong, ==, 0);
}

/* What does not hold names the records, and only those that exist. */
static void
test_gaps (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) conformity = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  GPtrArray *results;
  guint named = 0;

  g_assert_no_error (error);
  results = mun_conformity_results (conformity);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      g_assert_true (mun_conformity_find (conformity, result->requirement->id) == result);
      if (result->evidence == MUN_EVIDENCE_COMPLETE || result->evidence == MUN_EVIDENCE_NOT_APPLICABLE)
        g_assert_cmpuint (result->gaps->len, ==, 0);
      if (result->evidence == MUN_EVIDENCE_PARTIAL || result->evidence == MUN_EVIDENCE_MISSING)
        g_assert_cmpuint (result->gaps->len, >, 0);
      for (guint j = 0; j < result->gaps->len; j++)
        {
          const MunGap *gap = g_ptr_array_index (result->gaps, j);

          if (gap->mark == NULL && gap->part->kind == MUN_PART_EVERY)
            g_assert_cmpuint (g_strv_length (gap->ids), ==, gap->total - gap->ok);
          for (guint k = 0; gap->ids[k] != NULL; k++, named++)
            {
              g_autoptr(MunRecord) record = mun_workspace_get_any (fixture->workspace, gap->ids[k], &error);

              g_assert_no_error (error);
              g_assert_cmpstr (mun_record_get_spec (record)->name, ==, gap->mark != NULL ? "audit_finding" : gap->part->record);
            }
        }
    }
  g_assert_cmpuint (named, >, 0);
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) conformity = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  static const struct { const char *clause; guint least; } cases[] = {
    { NULL, 400 }, { "8", 100 }, { "8.3", 5 }, { "8.6.2", 10 }, { "99", 0 },
  };
  guint counts[MUN_N_EVIDENCE];

  g_assert_no_error (error);
  g_assert_cmpuint (mun_conformity_counts (conformity, NULL, counts), ==, mun_conformity_results (conformity)->len);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = mun_conformity_counts (conformity, cases[i].clause, counts);
      guint sum = 0;

      for (guint j = 0; j < MUN_N_EVIDENCE; j++)
        sum += counts[j];
      g_assert_cmpuint (n, ==, sum);
      g_assert_cmpuint (n, >=, cases[i].least);
    }
  g_assert_cmpuint (mun_conformity_counts (conformity, "99", counts), ==, 0);
  g_assert_cmpuint (mun_conformity_counts (conformity, "8", counts), <, mun_conformity_counts (conformity, NULL, counts));
}

static void
test_assess (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) before = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  g_autoptr(MunConformity) after = NULL;
  const MunResult *result;

  g_assert_no_error (error);
  result = mun_conformity_find (before, "28000:4.1-01");
  g_assert_nonnull (result);

  g_assert_false (mun_conformity_assess (fixture->workspace, result, "not_applicable", "", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);

  mun_conformity_assess (fixture->workspace, result, "partly", "Two issues are out of date.", &error);
  g_assert_no_error (error);
  mun_conformity_assess (fixture->workspace, result, "met", "All seen.", &error);
  g_assert_no_error (error);
  after = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  g_assert_no_error (error);
  result = mun_conformity_find (after, "28000:4.1-01");
  g_assert_nonnull (result->assessment);
  g_assert_true (mun_record_is (result->assessment, GAP_ANSWER_STATUS, "met"));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_gap_answer_spec,
                                        GAP_ANSWER_REQUIREMENT, MUN_IS, "28000:4.1-01",
                                        GAP_ANSWER_JUSTIFICATION, MUN_IS, "All seen.", -1), ==, 1);
}

static void
assert_only_gap (MunConformity *conformity,
                 const char    *requirement,
                 const char    *beginning)
{
  const MunResult *result = mun_conformity_find (conformity, requirement);
  const MunGap *gap;
  g_autofree char *text = NULL;

  g_assert_cmpint (result->evidence, ==, MUN_EVIDENCE_MISSING);
  g_assert_cmpuint (result->gaps->len, ==, 1);
  gap = g_ptr_array_index (result->gaps, 0);
  text = mun_gap_say (gap, "en");
  g_assert_true (g_str_has_prefix (text, beginning));
}

static void
check_first_day (const MunResult *result)
{
  const char *id = result->requirement->id;
  g_autofree char *text = NULL;

  if (result->evidence == MUN_EVIDENCE_MANUAL)
    return;
  if (result->requirement->level == MUN_LEVEL_SHALL && result->evidence != MUN_EVIDENCE_MISSING)
    g_error ("%s is binding and nothing is there, but it is said to be %s", id, mun_evidence_key (result->evidence));
  if (result->gaps->len == 0)
    g_error ("%s does not say what to do", id);
  /* One sentence says what is missing, another one what to do. */
  text = mun_gap_say (result->gaps->pdata[0], "en");
  if (!g_regex_match_simple ("[.:;,] .*\\.$", text, 0, 0))
    g_error ("%s only says: %s", id, text);
}

/* In an empty workspace nobody is told that a record is overdue which is not there. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "empty.muniment", NULL);
  MunWorkspace *workspace = mun_workspace_create (path, "New", "en", &error);
  g_autoptr(MunConformity) conformity = NULL;

  g_assert_no_error (error);
  conformity = mun_conformity_new (workspace, fixture->catalogue, &error);
  g_assert_no_error (error);

  assert_only_gap (conformity, "28000:4.1-01", "Fewer than 3 outside issues");
  assert_only_gap (conformity, "28000:5.2.1-a", "There is no approved policy yet");
  assert_only_gap (conformity, "28000:7.5.1-01", "There is no active objective yet");

  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A new file of any size, begun by one person: whatever is binding is missing, and each line says what to do about it. */
static void
test_first_day (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const profiles[] = { "", "micro", "small", "medium" };

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *path = g_build_filename (fixture->folder, "new.muniment", NULL);
      MunWorkspace *workspace = mun_workspace_create (path, "New", "en", &error);
      g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
      g_autoptr(MunConformity) conformity = NULL;
      GPtrArray *results;

      g_assert_no_error (error);
      mun_record_set (organisation, ORGANISATION_PROFILE, profiles[i]);
      g_assert_true (mun_workspace_save (workspace, organisation, NULL, NULL) && mun_founder_add (workspace, "Ada Wirth", NULL));
      conformity = mun_conformity_new (workspace, fixture->catalogue, &error);
      g_assert_no_error (error);
      results = mun_conformity_results (conformity);
      for (guint k = 0; k < results->len; k++)
        check_first_day (results->pdata[k]);
      mun_workspace_close (workspace);
      g_object_unref (workspace);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* An audit that found nothing shows that there was nothing to correct; an empty register of nonconformities does not. */
static void
test_settled (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "settled.muniment", NULL);
  MunWorkspace *workspace = mun_workspace_create (path, "New", "en", &error);
  g_autoptr(MunConformity) conformity = mun_conformity_new (workspace, fixture->catalogue, &error);
  g_autoptr(MunRow) audit = mun_row_new (&mun_audit_spec);
  g_autoptr(MunRecord) open = mun_workspace_new_record (workspace, &mun_nonconformity_spec);
  MunStore *store = mun_workspace_get_store (workspace);

  g_assert_no_error (error);
  assert_only_gap (conformity, "28000:10.2-a1", "No nonconformity has come so far yet");
  /* A case that was opened today shows nothing of what is done with cases. */
  mun_record_set (open, NONCONFORMITY_TITLE, "Gate left open");
  mun_record_set (open, NONCONFORMITY_FOUND_ON, mun_workspace_get_today (workspace));
  g_assert_true (mun_workspace_save (workspace, open, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (mun_conformity_update (conformity, workspace, &error));
  assert_only_gap (conformity, "28000:10.2-a1", "No nonconformity has come so far yet");
  g_free (audit->values[AUDIT_STATUS]);
  audit->values[AUDIT_STATUS] = g_strdup ("reported");
  g_assert_true (mun_store_begin (store, "", "Audit", NULL) && mun_store_write (store, &mun_audit_spec, audit, &error) && mun_store_commit (store, NULL, NULL));
  g_assert_no_error (error);
  g_assert_true (mun_conformity_update (conformity, workspace, &error));
  g_assert_cmpint (mun_conformity_find (conformity, "28000:10.2-a1")->evidence, ==, MUN_EVIDENCE_NOT_APPLICABLE);
  g_assert_cmpuint (mun_conformity_find (conformity, "28000:10.2-a1")->gaps->len, ==, 0);
  assert_only_gap (conformity, "28000:10.2-04", "No event is on record yet");
  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Broken the way people break things, and mended with undo. */
typedef struct {
  const MunSpec *spec;
  int            find;
  const char    *value;
  int            field;   /* set to ... */
  const char    *broken;
  const char    *check;   /* ... turns this check, among those that read the field */
} Breakage;

static const Breakage breakages[] = {
  { &mun_organisation_spec, ORGANISATION_LANGUAGE, "en", ORGANISATION_STRATEGIC_DIRECTION, "", "lead.policy" },
  { &mun_issue_spec, ISSUE_STATUS, "current", ISSUE_REVIEW_DUE, "2026-01-01", "ctx.external" },
  { &mun_risk_spec, RISK_KIND, "security", RISK_DECISION_REASON, "", "risk.decided" },
  { &mun_treatment_spec, TREATMENT_STATUS, "in_progress", TREATMENT_RESOURCES_NEEDED, "", "risk.feeds_resources" },
  { &mun_objective_spec, OBJECTIVE_STATUS, "active", OBJECTIVE_OPTIONS_CONSIDERED, "", "obj.options" },
  { &mun_control_spec, CONTROL_STATUS, "in_use", CONTROL_LAST_CHECKED_ON, "2020-01-01", "treat.kept" },
  { &mun_nonconformity_spec, NONCONFORMITY_STATUS, "closed", NONCONFORMITY_SIMILAR_RESULT, "", "nc.similar" },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_STATUS, "effective", CORRECTIVE_ACTION_PROPORTION_NOTE, "", "nc.fit" },
  { &mun_audit_spec, AUDIT_STATUS, "closed", AUDIT_CONCLUSION, "", "audit.records" },
  { &mun_supplier_spec, SUPPLIER_CRITICALITY, "high", SUPPLIER_CONTRACT_HAS_SECURITY, "0", "ext.assured" },
};

static char *
read_counts (Fixture    *fixture,
             const char *id)
{
  g_autoptr(GError) error = NULL;
  char *counts = NULL;

  mun_conformity_check (fixture->workspace, mun_catalogue_find_check (fixture->catalogue, id), NULL, &counts, &error);
  g_assert_no_error (error);
  return counts;
}

/* Below the rules, which refuse most of this: a file may come from a time before them. */
static void
break_field (Fixture        *fixture,
             MunRecord      *record,
             const Breakage *breakage)
{
  MunStore *store = mun_workspace_get_store (fixture->workspace);
  g_autoptr(MunRow) row = mun_record_dup_row (record);
  g_autoptr(GError) error = NULL;

  g_free (row->values[breakage->field]);
  row->values[breakage->field] = g_strdup (breakage->broken);
  mun_store_begin (store, "Test", "Broken", &error);
  g_assert_no_error (error);
  mun_store_write (store, breakage->spec, row, &error);
  g_assert_no_error (error);
  mun_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static void
test_break_and_undo (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (breakages); i++)
    {
      const Breakage *breakage = &breakages[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, breakage->spec, breakage->find, MUN_IS, breakage->value, -1);
      g_autofree char *before = read_counts (fixture, breakage->check);
      g_autofree char *broken = NULL;
      g_autofree char *after = NULL;

      g_assert_nonnull (record);
      break_field (fixture, record, breakage);
      broken = read_counts (fixture, breakage->check);
      if (g_str_equal (broken, before))
        g_error ("%s did not turn", breakage->check);
      mun_workspace_undo (fixture->workspace, 0, NULL, &error);
      g_assert_no_error (error);
      after = read_counts (fixture, breakage->check);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
assert_same (MunConformity *one,
             MunConformity *other)
{
  GPtrArray *results = mun_conformity_results (one);

  g_assert_cmpuint (results->len, ==, mun_conformity_results (other)->len);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *a = g_ptr_array_index (results, i);
      const MunResult *b = g_ptr_array_index (mun_conformity_results (other), i);

      g_assert_cmpint (a->evidence, ==, b->evidence);
      g_assert_cmpuint (a->gaps->len, ==, b->gaps->len);
      g_assert_true (a->assessment == b->assessment);
      for (guint j = 0; j < a->gaps->len; j++)
        {
          const MunGap *mine = g_ptr_array_index (a->gaps, j);
          const MunGap *theirs = g_ptr_array_index (b->gaps, j);

          g_assert_cmpint (mine->ok, ==, theirs->ok);
          g_assert_cmpint (mine->total, ==, theirs->total);
          g_assert_true (g_strv_equal ((const char * const *) mine->ids, (const char * const *) theirs->ids));
        }
    }
}

/* After a change the same comes out as from the beginning, with a few questions only. */
static guint
assert_updated (Fixture       *fixture,
                MunConformity *kept)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) fresh = NULL;

  mun_conformity_update (kept, fixture->workspace, &error);
  g_assert_no_error (error);
  fresh = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  g_assert_no_error (error);
  assert_same (kept, fresh);
  return mun_conformity_n_asked (kept);
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) kept = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  guint all = mun_conformity_n_asked (kept);

  g_assert_cmpuint (all, >, 300);
  g_assert_cmpuint (assert_updated (fixture, kept), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (breakages); i++)
    {
      g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, breakages[i].spec, breakages[i].find, MUN_IS, breakages[i].value, -1);
      guint asked;

      break_field (fixture, record, &breakages[i]);
      asked = assert_updated (fixture, kept);
      g_assert_cmpuint (asked, >, 0);
      g_assert_cmpuint (asked, <, 20);
      mun_workspace_undo (fixture->workspace, 0, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (assert_updated (fixture, kept), ==, asked);
    }
}

/* A field no check reads asks nothing; a record that comes asks what looks at its type; links, answers and another day are noticed. */
static void
test_update_other (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) kept = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  guint all = mun_conformity_n_asked (kept);
  g_autoptr(MunRecord) person = mun_workspace_find_first (fixture->workspace, &mun_person_spec, -1);
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, RISK_CONTROLS, MUN_SET, NULL, -1);
  g_autoptr(MunRecord) issue = mun_workspace_new_record (fixture->workspace, &mun_issue_spec);
  guint asked;

  mun_record_set (person, PERSON_PHONE, "555 0199");
  mun_workspace_save (fixture->workspace, person, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assert_updated (fixture, kept), ==, 0);

  mun_record_set (issue, ISSUE_TITLE, "New neighbour");
  mun_workspace_save (fixture->workspace, issue, NULL, &error);
  g_assert_no_error (error);
  asked = assert_updated (fixture, kept);
  g_assert_cmpuint (asked, >, 0);
  g_assert_cmpuint (asked, <, all / 4);

  mun_record_set (risk, RISK_CONTROLS, "");
  mun_record_set (risk, RISK_CURRENT_LIKELIHOOD, mun_record_get (risk, RISK_INHERENT_LIKELIHOOD));
  mun_record_set (risk, RISK_CURRENT_IMPACT, mun_record_get (risk, RISK_INHERENT_IMPACT));
  mun_workspace_save (fixture->workspace, risk, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assert_updated (fixture, kept), >, 0);

  mun_conformity_assess (fixture->workspace, mun_conformity_find (kept, "28000:4.1-01"), "partly", "Two issues are out of date.", &error);
  g_assert_no_error (error);
  assert_updated (fixture, kept);
  g_assert_nonnull (mun_conformity_find (kept, "28000:4.1-01")->assessment);

  mun_workspace_set_today (fixture->workspace, "2029-11-02");
  g_assert_cmpuint (assert_updated (fixture, kept), ==, all);
  g_assert_true (mun_conformity_current (fixture->workspace, fixture->catalogue, &error)
                 == mun_conformity_current (fixture->workspace, fixture->catalogue, &error));
}

/* Nothing is changed, only time passes. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const checks[] = { "scope.approved", "policy.exists", "risk.process", "rev.interval", "mon.when", "audit.interval" };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      const MunCheck *check = mun_catalogue_find_check (fixture->catalogue, checks[i]);
      g_autoptr(GError) error = NULL;
      MunEvidence now, later;

      mun_conformity_check (fixture->workspace, check, &now, NULL, &error);
      g_assert_no_error (error);
      mun_workspace_set_today (fixture->workspace, "2029-11-02");
      mun_conformity_check (fixture->workspace, check, &later, NULL, &error);
      g_assert_no_error (error);
      mun_workspace_set_today (fixture->workspace, TODAY);
      g_assert_cmpint (now, ==, MUN_EVIDENCE_COMPLETE);
      g_assert_cmpint (later, !=, MUN_EVIDENCE_COMPLETE);
    }
}

static gboolean
has_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_utf8_get_char (text) >= 0x4E00 && g_utf8_get_char (text) <= 0x9FFF)
      return TRUE;
  return FALSE;
}

/* An empty file lacks everything that is required, and says for each what to do, in both languages. */
static void
test_to_do (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const languages[] = { "en", "zh" };
  g_autofree char *path = g_build_filename (fixture->folder, "empty.muniment", NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_workspace_create (path, "Empty", "en", &error);
  g_autoptr(MunConformity) conformity = NULL;
  guint n;
  const MunRequirement * const *requirements = mun_catalogue_get_requirements (fixture->catalogue, &n);

  g_assert_no_error (error);
  conformity = mun_conformity_new (workspace, fixture->catalogue, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      const MunResult *result = mun_conformity_find (conformity, requirements[i]->id);

      g_assert_nonnull (result);
      if (requirements[i]->level != MUN_LEVEL_SHALL || result->evidence == MUN_EVIDENCE_MANUAL)
        continue;
      if (result->evidence == MUN_EVIDENCE_COMPLETE || result->gaps->len == 0)
        g_error ("%s is %s in an empty file, with %u gaps", requirements[i]->id, mun_evidence_key (result->evidence), result->gaps->len);
      for (guint g = 0; g < result->gaps->len; g++)
        for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
          {
            g_autofree char *said = mun_gap_say (result->gaps->pdata[g], languages[l]);

            if (said == NULL || *said == '\0' || has_chinese (said) != (l == 1))
              g_error ("%s says “%s” in “%s”", requirements[i]->id, said, languages[l]);
          }
    }
  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/conformity/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("oracle", test_oracle);
  ADD ("gaps", test_gaps);
  ADD ("empty", test_empty);
  ADD ("to-do", test_to_do);
  ADD ("first-day", test_first_day);
  ADD ("settled", test_settled);
  ADD ("counts", test_counts);
  ADD ("assess", test_assess);
  ADD ("break-and-undo", test_break_and_undo);
  ADD ("time", test_time);
  ADD ("update", test_update);
  ADD ("update-other", test_update_other);
#undef ADD
  return g_test_run ();
}
