/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "demo-support.h"
#include "model/review-pack.h"

/* What the pack counts in the demonstration, checked by hand against its records. */

static const char * const inputs[] = {
  "a", "b", "c", "d1", "d2", "d3", "e", "f", "g", "h", "i", "j", "k", "l", "m", "risks", "exercises", "resources", "suppliers", "documents"
};

static MunPackRow *
find_row (GPtrArray  *pack,
          const char *input,
          const char *label)
{
  MunPackInput *its = mun_review_pack_find (pack, input);

  for (guint i = 0; its != NULL && i < its->rows->len; i++)
    if (strstr (((MunPackRow *) g_ptr_array_index (its->rows, i))->label, label) != NULL)
      return g_ptr_array_index (its->rows, i);
  g_error ("The input %s has no row “%s”", input, label);
}

static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) review = mun_workspace_find_first (fixture->workspace, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, MUN_IS, "approved", -1);
  g_autofree char *next = mun_review_period (fixture->workspace, NULL, "");
  g_autofree char *first = mun_review_period (fixture->workspace, review, "2026-08-31");

  g_assert_cmpstr (next, ==, "2026-09-01");
  g_assert_cmpstr (first, ==, "2025-09-01");
}

/* Before the first review there was none: that is said, and no nought is shown as what was before. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunRecord) review = mun_workspace_find_first (fixture->workspace, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, MUN_IS, "approved", -1);
  g_autoptr(GPtrArray) first = mun_review_pack_new (fixture->workspace, review, "2026-08-20", "2026-08-31", "en");
  g_autoptr(GPtrArray) next = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, "en");

  g_assert_cmpstr (find_row (first, "a", "earlier reviews still open")->detail, ==, "This is the first review: there is no earlier one.");
  g_assert_cmpstr (find_row (next, "a", "earlier reviews still open")->detail, ==, "");
  for (guint i = 0; i < first->len; i++)
    {
      MunPackInput *input = g_ptr_array_index (first, i);

      for (guint j = 0; j < input->rows->len; j++)
        g_assert_cmpstr (((MunPackRow *) g_ptr_array_index (input->rows, j))->before_text, !=, "0");
    }
}

/* Every input has rows, every row says what it counts, and the summary names them all. */
static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  const char *languages[] = { "en", "zh" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(GPtrArray) pack = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, languages[l]);

      g_assert_cmpuint (pack->len, ==, G_N_ELEMENTS (inputs));
      for (guint i = 0; i < pack->len; i++)
        {
          MunPackInput *input = g_ptr_array_index (pack, i);
          g_autofree char *summary = mun_pack_input_summary (fixture->workspace, input, languages[l]);

          g_assert_cmpstr (input->id, ==, inputs[i]);
          g_assert_cmpstr (input->title, !=, "");
          g_assert_cmpint (input->extra, ==, i >= 15);
          g_assert_cmpuint (input->rows->len, >, 0);
          for (guint j = 0; j < input->rows->len; j++)
            {
              MunPackRow *row = g_ptr_array_index (input->rows, j);

              g_assert_nonnull (strstr (summary, row->label));
              g_assert_cmpstr (row->text, !=, "");
              g_assert_cmpint (row->compared, ==, *row->before_text != '\0' && row->known);
              g_assert_true (g_utf8_validate (row->detail, -1, NULL));
            }
        }
    }
}

typedef struct {
  const char *from, *to, *input, *label, *text, *before;
  guint       exceptions;
} Case;

static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  /* Before September 2025 nothing was kept, so there is nothing to compare with. */
  static const Case cases[] = {
    { "2025-09-01", "2026-08-31", "d1", "opened in the period", "5", "", 0 },
    { "2025-09-01", "2026-08-31", "d1", "closed in the period", "3", "", 0 },
    { "2025-09-01", "2026-08-31", "d1", "open at its end", "2", "", 0 },
    { "2025-09-01", "2026-08-31", "d1", "Days from finding to closing", "92", "", 0 },
    { "2025-09-01", "2026-08-31", "d1", "opened in the last quarter", "1", "4", 0 },
    { "2025-09-01", "2026-08-31", "h", "Loss through security events", "40\u202f900 EUR", "", 0 },
    { "2026-09-01", TODAY, "a", "still open", "3", "0", 3 },
    { "2026-09-01", "2026-12-15", "a", "still open", "3", "0", 3 },
    { "2026-09-01", TODAY, "k", "carried out", "2", "0", 2 },
    { "2026-09-01", TODAY, "d1", "opened in the period", "4", "1", 0 },
    { "2026-09-01", TODAY, "d1", "had one before", "3", "", 3 },
    { "2026-09-01", TODAY, "h", "Security events of the period", "1", "1", 0 },
    { "2025-09-01", "2026-08-31", "h", "Security events of the period", "4", "", 0 },
    { "2025-09-01", "2026-08-31", "i", "Yard Quillbury", "0 %", "", 0 },
    { "2025-09-01", "2026-08-31", "exercises", "in part or not at all", "1", "", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) pack = mun_review_pack_new (fixture->workspace, NULL, cases[i].from, cases[i].to, "en");
      MunPackRow *row = find_row (pack, cases[i].input, cases[i].label);

      g_test_message ("%s to %s: %s", cases[i].from, cases[i].to, row->label);
      g_assert_cmpstr (row->text, ==, cases[i].text);
      g_assert_cmpstr (row->before_text, ==, cases[i].before);
      g_assert_cmpuint (row->exceptions->len, ==, cases[i].exceptions);
    }
}

static void
test_trend (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) pack = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, "en");
  MunPackRow *opened = find_row (pack, "d1", "opened in the period");
  MunPackRow *done = find_row (pack, "k", "carried out");
  MunPackRow *events = find_row (pack, "h", "Security events of the period");

  g_assert_cmpstr (mun_pack_trend_label (opened), ==, "Worse");
  g_assert_cmpstr (mun_pack_trend_label (done), ==, "Better");
  g_assert_cmpstr (mun_pack_trend_label (events), ==, "Same");
  /* At most 0.02 % and at least 99 %: the one has to fall, the other to grow. */
  g_assert_cmpstr (mun_pack_trend_label (find_row (pack, "d2", "Cargo loss rate")), ==, "Better");
  g_assert_cmpstr (mun_pack_trend_label (find_row (pack, "d2", "Seal log complete")), ==, "Better");
  g_assert_nonnull (strstr (opened->detail, "Audit 2"));
  g_assert_cmpuint (opened->records->len, ==, 4);
  g_assert_true (opened->spec == &mun_nonconformity_spec);
}

/* Open decisions are named with their days, the one that is late longest first. */
static void
test_open_decisions (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GPtrArray) pack = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", "2026-12-15", "en");
  MunPackRow *row = find_row (pack, "a", "still open");
  g_autofree char *said = mun_pack_input_summary (fixture->workspace, mun_review_pack_find (pack, "a"), "en");
  const char *last = "";

  g_assert_cmpuint (row->exceptions->len, ==, row->records->len);
  for (guint i = 0; i < row->exceptions->len; i++)
    {
      MunPackException *exception = g_ptr_array_index (row->exceptions, i);
      const char *due = mun_record_get (exception->record, REVIEW_DECISION_DUE_ON);

      g_assert_cmpint (strcmp (due, last), >=, 0);
      g_assert_true (g_str_has_prefix (exception->reason, strcmp (due, "2026-12-15") < 0 ? "Overdue since" : "Open, to be done by"));
      g_assert_nonnull (strstr (said, mun_record_get_ref (exception->record)));
      last = due;
    }
}

/* The decisions of the review itself are not earlier ones. */
/* What has no date was there before as well, for all that anybody knows, and that is said. */
static void
test_undated (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) open = mun_workspace_new_record (fixture->workspace, &mun_nonconformity_spec);
  g_autoptr(GPtrArray) before = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, NULL);
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GError) error = NULL;
  const MunPackRow *row = find_row (before, "d1", "open at its end");
  int count = (int) row->value;

  g_assert_null (strstr (row->detail, "No date"));
  mun_workspace_set_restoring (fixture->workspace, TRUE);
  mun_record_set (open, NONCONFORMITY_TITLE, "A gate without a lock");
  mun_record_set (open, NONCONFORMITY_FOUND_ON, "");
  mun_workspace_save (fixture->workspace, open, NULL, &error);
  g_assert_no_error (error);
  after = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, NULL);
  row = find_row (after, "d1", "open at its end");
  g_assert_cmpint ((int) row->value, ==, count + 1);
  g_assert_nonnull (strstr (row->detail, "No date, counted for both: "));
  g_assert_nonnull (strstr (row->detail, mun_record_get_ref (open)));
}

static void
test_own_decisions (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(MunRecord) review = mun_workspace_find_first (fixture->workspace, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, MUN_IS, "approved", -1);
  g_autoptr(GPtrArray) pack = mun_review_pack_new (fixture->workspace, review, "2025-09-01", "2026-08-31", "en");

  g_assert_cmpstr (find_row (pack, "a", "still open")->text, ==, "0");
}

/* The lessons of a review that is approved stay as they are. */
static void
open_look_backs (Fixture *fixture)
{
  g_autoptr(GPtrArray) reviews = mun_workspace_find (fixture->workspace, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_STATUS, MUN_IS, "approved", -1);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < reviews->len; i++)
    mun_record_set (g_ptr_array_index (reviews, i), AFTER_ACTION_REVIEW_STATUS, "draft");
  mun_workspace_set_person (fixture->workspace, mun_record_get (organisation, ORGANISATION_TOP_MANAGER));
  mun_workspace_save_all (fixture->workspace, reviews, NULL, &error);
  g_assert_no_error (error);
}

/* Each of these changes one record and must change one number. */
static void
test_follows_records (Fixture       *fixture,
                      gconstpointer  data)
{
  static const struct { const char *input, *label; const MunSpec *spec; int field; const char *was; int set; const char *value; int by; } cases[] = {
    { "e", "Lessons nobody", &mun_lesson_spec, LESSON_DECISION, "act", LESSON_DECISION, "undecided", 1 },
    { "f", "not met or met in part", &mun_legal_requirement_spec, LEGAL_REQUIREMENT_COMPLIANCE, "met", LEGAL_REQUIREMENT_COMPLIANCE, "partly", 1 },
    { "l", "Risks that have grown", &mun_risk_spec, RISK_TREND, "same", RISK_TREND, "up", 1 },
    { "c", "nobody has decided", &mun_party_requirement_spec, PARTY_REQUIREMENT_DECISION, "addressed", PARTY_REQUIREMENT_DECISION, "undecided", 1 },
    { "suppliers", "failed their assessment", &mun_supplier_spec, SUPPLIER_ASSESSMENT_STATUS, "passed", SUPPLIER_ASSESSMENT_STATUS, "failed", 1 },
  };

  open_look_backs (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) before = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, "en"), after = NULL;
      g_autoptr(MunRecord) record = find (fixture, cases[i].spec, cases[i].field, cases[i].was);

      mun_record_set (record, cases[i].set, cases[i].value);
      mun_workspace_set_restoring (fixture->workspace, TRUE);
      mun_workspace_save (fixture->workspace, record, NULL, &error);
      mun_workspace_set_restoring (fixture->workspace, FALSE);
      g_assert_no_error (error);
      after = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, "en");
      g_assert_cmpint ((int) find_row (after, cases[i].input, cases[i].label)->value, ==,
                       (int) find_row (before, cases[i].input, cases[i].label)->value + cases[i].by);
    }
}

/* What is called missed beside its name is counted among the missed, ended or not. */
static void
test_missed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) pack = mun_review_pack_new (fixture->workspace, NULL, "2026-09-01", TODAY, "en");
  MunPackInput *input = mun_review_pack_find (pack, "i");
  MunPackRow *missed = find_row (pack, "i", "Objectives missed");
  guint n = 0;

  for (guint i = 0; i < input->rows->len; i++)
    {
      MunPackRow *row = g_ptr_array_index (input->rows, i);

      if (!g_str_has_prefix (row->detail, "Missed"))
        continue;
      g_assert_true (g_ptr_array_find (missed->records, g_ptr_array_index (row->records, 0), NULL));
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (missed->records->len, ==, n);
  g_assert_cmpstr (missed->text, ==, "1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The demonstration moves its dates to the day it is made on. */
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
#define ADD(path, function) g_test_add ("/review-pack/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("period", test_period);
  ADD ("first", test_first);
  ADD ("whole", test_whole);
  ADD ("numbers", test_numbers);
  ADD ("trend", test_trend);
  ADD ("open-decisions", test_open_decisions);
  ADD ("own-decisions", test_own_decisions);
  ADD ("undated", test_undated);
  ADD ("follows-records", test_follows_records);
  ADD ("missed", test_missed);
#undef ADD

  return g_test_run ();
}
