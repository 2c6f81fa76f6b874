/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/date.h"
#include "demo-support.h"
#include "model/comparison.h"

/* What is different between two points of the history. Each case works on records of the demonstration and says what has to be told then. */

static gint64
get_head (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return head->number;
}

static void
save (Fixture    *fixture,
      MunRecord  *record,
      int         field,
      const char *value)
{
  g_autoptr(GError) error = NULL;

  mun_record_set (record, field, value);
  mun_workspace_save (fixture->workspace, record, NULL, &error);
  g_assert_no_error (error);
}

static MunComparison *
compare (Fixture *fixture,
         gint64   after)
{
  g_autoptr(GError) error = NULL;
  MunComparison *comparison = mun_comparison_new_for_revisions (fixture->workspace, after + 1, get_head (fixture), NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static MunRecord *
add_site (Fixture    *fixture,
          const char *name)
{
  MunRecord *site = mun_workspace_new_record (fixture->workspace, &mun_site_spec);

  save (fixture, site, SITE_NAME, name);
  return site;
}

static const MunComparedRecord *
get_only (MunComparison   *comparison,
          MunComparedKind  kind)
{
  const MunComparedRecord *record;

  g_assert_cmpuint (comparison->records->len, ==, 1);
  record = comparison->records->pdata[0];
  g_assert_cmpint (record->kind, ==, kind);
  return record;
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunComparison) comparison = compare (fixture, get_head (fixture));

  g_assert_cmpuint (comparison->records->len, ==, 0);
  g_assert_cmpint (comparison->n_revisions, ==, 0);
}

/* Two steps count as one, by the value before the first and that after the last. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) site = add_site (fixture, "Yard");
  gint64 before = get_head (fixture);
  g_autofree char *person = g_strdup (mun_workspace_get_person_name (fixture->workspace));
  g_autofree char *noor = person_id (fixture, "Marta Ellingsen");
  g_autoptr(MunComparison) comparison = NULL;
  const MunComparedRecord *record;
  const MunFieldChange *change;

  save (fixture, site, SITE_NAME, "Yard two");
  mun_workspace_set_person (fixture->workspace, noor);
  save (fixture, site, SITE_NAME, "Yard three");
  save (fixture, site, SITE_ADDRESS, "1 Mill Lane");
  save (fixture, site, SITE_ADDRESS, "");
  comparison = compare (fixture, before);
  record = get_only (comparison, MUN_COMPARED_CHANGED);
  g_assert_cmpstr (record->id, ==, mun_record_get_id (site));
  g_assert_cmpstr (record->ref, ==, mun_record_get_ref (site));
  g_assert_cmpstr (record->title, ==, "Yard three");
  g_assert_cmpuint (record->changes->len, ==, 1);
  change = record->changes->pdata[0];
  g_assert_cmpint (change->field, ==, SITE_NAME);
  g_assert_cmpstr (change->old, ==, "Yard");
  g_assert_cmpstr (change->now, ==, "Yard three");
  g_assert_cmpint (comparison->n_revisions, ==, 4);
  g_assert_cmpuint (record->people->len, ==, 2);
  g_assert_true (mun_compared_matches (record, NULL, "Marta Ellingsen"));
  g_assert_true (mun_compared_matches (record, &mun_site_spec, person));
  g_assert_false (mun_compared_matches (record, &mun_risk_spec, NULL));
  g_assert_false (mun_compared_matches (record, NULL, "Nobody"));
}

static void
test_changed_back (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunRecord) site = add_site (fixture, "Yard");
  gint64 before = get_head (fixture);
  g_autoptr(MunComparison) comparison = NULL;

  save (fixture, site, SITE_NAME, "Shed");
  save (fixture, site, SITE_NAME, "Yard");
  comparison = compare (fixture, before);
  g_assert_cmpuint (comparison->records->len, ==, 0);
}

static void
test_added (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 before = get_head (fixture);
  g_autoptr(MunRecord) site = add_site (fixture, "Yard");
  g_autoptr(MunComparison) comparison = NULL;
  const MunComparedRecord *record;

  save (fixture, site, SITE_NAME, "Yard two");
  comparison = compare (fixture, before);
  record = get_only (comparison, MUN_COMPARED_ADDED);
  for (guint i = 0; i < record->changes->len; i++)
    {
      const MunFieldChange *change = record->changes->pdata[i];

      g_assert_cmpstr (change->old, ==, "");
      if (change->field == SITE_NAME)
        g_assert_cmpstr (change->now, ==, "Yard two");
    }
}

/* What came and went between is not told; what went is told by the name it had. */
static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 first = get_head (fixture);
  g_autoptr(GPtrArray) documents = mun_workspace_find (fixture->workspace, &mun_document_spec, -1);
  g_autoptr(MunRecord) copy = mun_workspace_new_record (fixture->workspace, &mun_document_copy_spec);
  g_autoptr(MunComparison) comparison = NULL;
  g_autoptr(MunComparison) whole = NULL;
  gint64 before;

  mun_record_set (copy, DOCUMENT_COPY_DOCUMENT, mun_record_get_id (documents->pdata[0]));
  mun_record_set (copy, DOCUMENT_COPY_MEDIUM, "paper");
  mun_record_set (copy, DOCUMENT_COPY_RIGHT, "view");
  mun_record_set (copy, DOCUMENT_COPY_ISSUED_ON, TODAY);
  mun_record_set (copy, DOCUMENT_COPY_WITHDRAWN_ON, TODAY);
  save (fixture, copy, DOCUMENT_COPY_PLACE, "Gate house");
  before = get_head (fixture);
  mun_workspace_delete (fixture->workspace, copy, &error);
  g_assert_no_error (error);
  comparison = compare (fixture, before);
  g_assert_cmpstr (get_only (comparison, MUN_COMPARED_REMOVED)->title, ==, "Gate house");
  whole = compare (fixture, first);
  g_assert_cmpuint (whole->records->len, ==, 0);
}

static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(MunRecord) site = add_site (fixture, "Yard");
  gint64 before = get_head (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunComparison) comparison = NULL;
  g_autoptr(MunComparison) back = NULL;
  const MunFieldChange *change;

  mun_workspace_withdraw (fixture->workspace, site, "Given up", &error);
  g_assert_no_error (error);
  comparison = compare (fixture, before);
  change = get_only (comparison, MUN_COMPARED_WITHDRAWN)->changes->pdata[0];
  g_assert_cmpint (change->field, ==, -2);
  g_assert_cmpstr (change->now, ==, "Given up");
  mun_workspace_undo (fixture->workspace, 0, NULL, &error);
  g_assert_no_error (error);
  back = compare (fixture, before);
  g_assert_cmpuint (back->records->len, ==, 0);
}

/* Links that came and went; what does both is not told. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) controls = mun_workspace_find (fixture->workspace, &mun_control_spec, -1);
  g_autoptr(GPtrArray) risks = mun_workspace_find (fixture->workspace, &mun_risk_spec, RISK_CONTROLS, MUN_SET, NULL, -1);
  MunRecord *risk = risks->pdata[0];
  g_autofree char *start = g_strdup (mun_record_get (risk, RISK_CONTROLS));
  g_auto(GStrv) linked = g_strsplit (start, "\n", -1);
  const char *other = NULL;
  g_autofree char *more = NULL;
  gint64 before = get_head (fixture);
  g_autoptr(MunComparison) comparison = NULL;
  g_autoptr(MunComparison) again = NULL;
  const MunFieldChange *change;

  for (guint i = 0; i < controls->len && other == NULL; i++)
    if (!g_strv_contains ((const char * const *) linked, mun_record_get_id (controls->pdata[i])))
      other = mun_record_get_id (controls->pdata[i]);
  g_assert_nonnull (other);
  more = g_strconcat (start, "\n", other, NULL);
  save (fixture, risk, RISK_CONTROLS, more);
  save (fixture, risk, RISK_CONTROLS, other);
  comparison = compare (fixture, before);
  change = get_only (comparison, MUN_COMPARED_CHANGED)->changes->pdata[0];
  g_assert_cmpint (change->field, ==, RISK_CONTROLS);
  g_assert_cmpuint (strlen (change->old), ==, strlen (start));
  g_assert_cmpstr (change->now, ==, other);
  save (fixture, risk, RISK_CONTROLS, start);
  again = compare (fixture, before);
  g_assert_cmpuint (again->records->len, ==, 0);
}

static char *
revision_day (Fixture    *fixture,
              const char *summary)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (fixture->workspace), NULL, 0, G_MAXINT, NULL);

  for (guint i = 0; i < revisions->len; i++)
    if (g_str_equal (((MunRevision *) g_ptr_array_index (revisions, i))->summary, summary))
      return g_strndup (((MunRevision *) g_ptr_array_index (revisions, i))->at, 10);
  g_error ("No revision “%s”", summary);
}

/* Both days belong to what is compared. */
static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  /* The day on which the processes came in. */
  g_autofree char *today = revision_day (fixture, "Processes and how they hang together, after the workshop");
  g_autofree char *yesterday = mun_date_add_days (today, -1);
  g_autofree char *tomorrow = mun_date_add_days (today, 1);
  const struct { const char *from; const char *to; guint least; guint most; } cases[] = {
    { "", "", 1000, G_MAXUINT },
    { today, today, 33, 200 },
    { yesterday, tomorrow, 33, 200 },
    { yesterday, "", 900, G_MAXUINT },
    { "", tomorrow, 70, 300 },
    { tomorrow, "", 900, G_MAXUINT },
    { "2999-01-01", "", 0, 0 },
    { "2001-01-01", "2001-12-31", 0, 0 },
    { tomorrow, yesterday, 0, 0 },
    { "1900-01-01", "2999-12-31", 1000, G_MAXUINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunComparison) comparison = mun_comparison_new (fixture->workspace, cases[i].from, cases[i].to, NULL, &error);

      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      g_assert_no_error (error);
      g_assert_cmpuint (comparison->records->len, >=, cases[i].least);
      g_assert_cmpuint (comparison->records->len, <=, cases[i].most);
      g_assert_cmpint (comparison->n_revisions > 0, ==, cases[i].least > 0);
    }
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (mun_comparison_new (fixture->workspace, "", "", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/comparison/nothing", test_nothing },
    { "/comparison/changed", test_changed },
    { "/comparison/changed-back", test_changed_back },
    { "/comparison/added", test_added },
    { "/comparison/removed", test_removed },
    { "/comparison/withdrawn", test_withdrawn },
    { "/comparison/links", test_links },
    { "/comparison/days", test_days },
    { "/comparison/cancelled", test_cancelled },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
