/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/foundation.h"
#include "spec/infrastructure.h"
#include "spec/risk.h"

static MunRow *
add_risk (MunStore   *store,
          const char *title,
          const char *likelihood,
          const char *owner)
{
  MunRow *row = mun_row_new (&mun_risk_spec);

  test_set (&mun_risk_spec, row, "title", title);
  test_set (&mun_risk_spec, row, "current_likelihood", likelihood);
  test_set (&mun_risk_spec, row, "owner", owner);
  test_save (store, &mun_risk_spec, row);
  return row;
}

/* "1 3": the numbers of the risks that a query gives, in order. */
static char *
run (MunStore       *store,
     const MunQuery *query)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rowids = mun_store_query (store, query, NULL, &error);
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rowids->len; i++)
    {
      g_autoptr(MunRow) row = mun_store_load_by_rowid (store, query->spec, g_array_index (rowids, gint64, i), &error);

      g_assert_no_error (error);
      g_string_append_printf (found, "%s%d", i > 0 ? " " : "", atoi (row->ref + 4));
    }
  g_assert_cmpint (mun_store_count (store, query, &error), ==, rowids->len);
  g_assert_no_error (error);
  return g_string_free (found, FALSE);
}

static char *anna, *boris;

static MunStore *
make_store (const char *path)
{
  MunStore *store = test_create (path);
  g_autoptr(MunRow) a = test_add (store, &mun_person_spec, "full_name", "anna");
  g_autoptr(MunRow) b = test_add (store, &mun_person_spec, "full_name", "Boris");
  g_autoptr(MunRow) last = NULL;

  g_free (anna);
  g_free (boris);
  anna = g_strdup (a->id);
  boris = g_strdup (b->id);
  mun_row_free (add_risk (store, "Theft from the yard", "3", boris));  /* 1 */
  mun_row_free (add_risk (store, "überfall", "1", anna));              /* 2 */
  mun_row_free (add_risk (store, "Arson", "", ""));                    /* 3 */
  mun_row_free (add_risk (store, "仓库失窃", "5", anna));               /* 4 */
  last = add_risk (store, "Old theft", "2", boris);                    /* 5 */
  last->withdrawn = (g_free (last->withdrawn), g_strdup ("Merged"));
  test_save (store, &mun_risk_spec, last);
  return store;
}

static void
test_conditions (void)
{
  const struct { int field; MunOperator op; const char *value; const char *expected; } cases[] = {
    { RISK_CURRENT_LIKELIHOOD, MUN_IS, "3", "1" },
    { RISK_CURRENT_LIKELIHOOD, MUN_IS_NOT, "3", "2 3 4" },
    { RISK_CURRENT_LIKELIHOOD, MUN_IN, "1\n5", "2 4" },
    { RISK_CURRENT_LIKELIHOOD, MUN_NOT_IN, "1\n5", "1 3" },
    { RISK_CURRENT_LIKELIHOOD, MUN_BEFORE, "3", "2" },
    { RISK_CURRENT_LIKELIHOOD, MUN_AFTER, "1", "1 4" },
    { RISK_CURRENT_LIKELIHOOD, MUN_AT_MOST, "3", "1 2" },
    { RISK_CURRENT_LIKELIHOOD, MUN_AT_LEAST, "3", "1 4" },
    { RISK_CURRENT_LIKELIHOOD, MUN_SET, NULL, "1 2 4" },
    { RISK_CURRENT_LIKELIHOOD, MUN_UNSET, NULL, "3" },
    { RISK_TITLE, MUN_CONTAINS, "THEFT", "1" },
    { RISK_TITLE, MUN_CONTAINS, "uberfall", "2" },
    { RISK_TITLE, MUN_CONTAINS, "失窃", "4" },
    { RISK_TITLE, MUN_CONTAINS, "%", "" },
    { RISK_TITLE, MUN_IS, "Arson' OR '1'='1", "" },
    { RISK_OWNER, MUN_LINKS_TO, anna, "2 4" },
    { RISK_OWNER, MUN_IS_NOT, anna, "1 3" },
  };
  g_autofree char *path = test_path ("conditions.muniment");
  g_autoptr(MunStore) store = make_store (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *value = cases[i].field == RISK_OWNER ? anna : cases[i].value;
      MunCondition condition = { cases[i].field, cases[i].op, value };
      MunQuery query = { .spec = &mun_risk_spec, .conditions = &condition, .n_conditions = 1, .sort_field = MUN_SORT_REF };
      g_autofree char *found = run (store, &query);

      if (strcmp (found, cases[i].expected) != 0)
        g_error ("case %u: “%s” instead of “%s”", i, found, cases[i].expected);
    }
}

static void
test_links (void)
{
  g_autofree char *path = test_path ("links.muniment");
  g_autoptr(MunStore) store = make_store (path);
  int field = -1;
  g_autoptr(MunRow) row = NULL;
  g_autoptr(MunRow) target = NULL;
  g_autofree char *risk = NULL;
  const MunSpec *spec;

  for (guint i = 0; i < mun_risk_spec.n_fields && field < 0; i++)
    if (mun_risk_spec.fields[i].kind == MUN_KIND_LINKS && mun_risk_spec.fields[i].target != NULL)
      field = i;
  g_assert_cmpint (field, >=, 0);
  spec = mun_risk_spec.fields[field].target;
  target = mun_row_new (spec);
  test_save (store, spec, target);
  risk = mun_store_find_ref (store, "RSK-0003", NULL);
  row = test_load (store, &mun_risk_spec, risk);
  test_set (&mun_risk_spec, row, mun_risk_spec.fields[field].name, target->id);
  test_save (store, &mun_risk_spec, row);

  for (guint i = 0; i < 3; i++)
    {
      static const struct { MunOperator op; const char *expected; } cases[] = { { MUN_LINKS_TO, "3" }, { MUN_SET, "3" }, { MUN_UNSET, "1 2 4" } };
      MunCondition condition = { field, cases[i].op, target->id };
      MunQuery query = { .spec = &mun_risk_spec, .conditions = &condition, .n_conditions = 1, .sort_field = field };
      g_autofree char *found = run (store, &query);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_order (void)
{
  static const struct { int field; gboolean descending; MunWhich which; const char *words, *expected; int tie; } cases[] = {
    { MUN_SORT_REF, FALSE, MUN_LIVE, NULL, "1 2 3 4" },
    { MUN_SORT_REF, TRUE, MUN_LIVE, NULL, "4 3 2 1" },
    { MUN_SORT_REF, FALSE, MUN_ALL, NULL, "1 2 3 4 5" },
    { MUN_SORT_REF, FALSE, MUN_WITHDRAWN, NULL, "5" },
    { RISK_TITLE, FALSE, MUN_LIVE, NULL, "3 1 2 4" },
    { RISK_TITLE, TRUE, MUN_LIVE, NULL, "4 2 1 3" },
    { RISK_CURRENT_LIKELIHOOD, FALSE, MUN_LIVE, NULL, "2 1 4 3" },
    { RISK_CURRENT_LIKELIHOOD, TRUE, MUN_LIVE, NULL, "4 1 2 3" },
    { RISK_OWNER, FALSE, MUN_LIVE, NULL, "2 4 1 3" },
    { RISK_CURRENT_IMPACT, TRUE, MUN_LIVE, NULL, "1 2 3 4" },
    { RISK_CURRENT_IMPACT, TRUE, MUN_LIVE, NULL, "2 1 4 3", RISK_CURRENT_LIKELIHOOD },
    { MUN_SORT_REF, FALSE, MUN_LIVE, "theft", "1" },
    { MUN_SORT_REF, FALSE, MUN_ALL, "theft", "1 5" },
    { MUN_SORT_REF, FALSE, MUN_WITHDRAWN, "old", "5" },
    { MUN_SORT_REF, FALSE, MUN_LIVE, "失窃", "4" },
    { MUN_SORT_REF, FALSE, MUN_LIVE, "yard theft", "1" },
    { MUN_SORT_REF, FALSE, MUN_LIVE, "  ", "1 2 3 4" },
    { MUN_SORT_REF, FALSE, MUN_LIVE, "\"theft", "" },
  };
  g_autofree char *path = test_path ("order.muniment");
  g_autoptr(MunStore) store = make_store (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunQuery query = { .spec = &mun_risk_spec, .sort_field = cases[i].field, .descending = cases[i].descending,
                         .which = cases[i].which, .words = cases[i].words, .tie_field = cases[i].tie };
      g_autofree char *found = run (store, &query);

      if (strcmp (found, cases[i].expected) != 0)
        g_error ("case %u: “%s” instead of “%s”", i, found, cases[i].expected);
    }
}

/* Every field of every type can be sorted by and filtered with every operator without an error. */
static void
test_all_fields (void)
{
  g_autofree char *path = test_path ("all.muniment");
  g_autoptr(MunStore) store = test_create (path);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint i = 0; i < (*spec)->n_fields; i++)
      for (int op = MUN_IS; op <= MUN_LINKS_TO; op++)
        {
          MunCondition condition = { i, op, "1" };
          MunQuery query = { .spec = *spec, .conditions = &condition, .n_conditions = 1, .sort_field = i };
          g_autofree char *found = run (store, &query);

          g_assert_cmpstr (found, ==, "");
        }
}

static void
test_wrong (void)
{
  static const MunCondition conditions[] = { { 9999, MUN_IS, "1" }, { -1, MUN_IS, "1" }, { 0, MUN_IS, NULL }, { 0, 99, "1" } };
  g_autofree char *path = test_path ("wrong.muniment");
  g_autoptr(MunStore) store = test_create (path);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      MunQuery query = { .spec = &mun_risk_spec, .conditions = &conditions[i], .n_conditions = 1, .sort_field = MUN_SORT_REF };
      g_autoptr(GError) error = NULL;

      g_assert_null (mun_store_query (store, &query, NULL, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
    }
}

static gboolean
stop_at_two_cb (const MunRow *row,
                gpointer      data)
{
  return ++*(int *) data < 2;
}

static void
count_pairs (MunStore       *store,
             const MunQuery *query,
             guint          *counts)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (mun_store_count_pairs (store, query, RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, 2, 3, counts, &error));
  g_assert_no_error (error);
}

static void
test_few (void)
{
  static const char * const scores[][2] = { { "1", "3" }, { "2", "1" }, { "2", "1" }, { "2", "" }, { "5", "1" } };
  static const guint all[] = { 0, 0, 1, 2, 0, 0 }, some[] = { 0, 0, 1, 1, 0, 0 };
  g_autofree char *path = test_path ("few.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(GError) error = NULL;
  const MunCondition condition = { RISK_TITLE, MUN_IS_NOT, "Risk 1" };
  const MunCondition wrong = { N_RISK_FIELDS, MUN_SET, NULL };
  MunQuery query = { .spec = &mun_risk_spec, .sort_field = MUN_SORT_REF };
  guint counts[6];

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *title = g_strdup_printf ("Risk %u", i);
      g_autoptr(MunRow) row = mun_row_new (&mun_risk_spec);

      test_set (&mun_risk_spec, row, "title", title);
      test_set (&mun_risk_spec, row, "current_likelihood", scores[i][0]);
      test_set (&mun_risk_spec, row, "current_impact", scores[i][1]);
      test_set_scores (row);
      test_save (store, &mun_risk_spec, row);
    }
  count_pairs (store, &query, counts);
  g_assert_cmpmem (counts, sizeof counts, all, sizeof all);
  g_assert_true (mun_store_has (store, &query, 5, &error));
  g_assert_false (mun_store_has (store, &query, 6, &error));
  query.conditions = &condition;
  query.n_conditions = 1;
  count_pairs (store, &query, counts);
  g_assert_cmpmem (counts, sizeof counts, some, sizeof some);
  g_assert_true (mun_store_has (store, &query, 4, &error));
  g_assert_false (mun_store_has (store, &query, 5, &error));
  g_assert_no_error (error);
  query.conditions = &wrong;
  g_assert_false (mun_store_has (store, &query, 0, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
}

static void
test_each (void)
{
  g_autofree char *path = test_path ("each.muniment");
  g_autoptr(MunStore) store = make_store (path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  MunQuery query = { .spec = &mun_risk_spec, .sort_field = MUN_SORT_REF };
  g_autoptr(GError) error = NULL;
  int calls = 0;

  g_assert_true (mun_store_each (store, &query, stop_at_two_cb, &calls, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (calls, ==, 2);
  g_cancellable_cancel (cancellable);
  g_assert_false (mun_store_each (store, &query, stop_at_two_cb, &calls, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_hits (MunStore   *store,
             const char *words,
             const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = mun_store_search (store, words, 10, &error);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ((MunHit *) g_ptr_array_index (hits, i))->ref);
  if (strcmp (found->str, expected) != 0)
    g_error ("“%s” gives “%s” instead of “%s”", words, found->str, expected);
}

static void
test_search (void)
{
  g_autofree char *path = test_path ("search.muniment");
  g_autoptr(MunStore) store = make_store (path);
  g_autoptr(MunRow) attachment = mun_row_new (&mun_attachment_spec);
  g_autoptr(MunRow) risk = NULL;
  g_autofree char *id = mun_store_find_ref (store, "RSK-0003", NULL);
  g_autofree char *file = test_add_file (store, "report");
  g_autoptr(GPtrArray) hits = NULL;
  g_autoptr(GError) error = NULL;

  assert_hits (store, "theft", "RSK-0001");
  assert_hits (store, "THEFT yard", "RSK-0001");
  assert_hits (store, "rsk-0002", "RSK-0002");
  assert_hits (store, "失窃", "RSK-0004");
  assert_hits (store, "仓库失", "RSK-0004");
  assert_hits (store, "仓库 失窃", "RSK-0004");
  assert_hits (store, "ov", "");
  assert_hits (store, "x", "");
  assert_hits (store, "", "");
  assert_hits (store, "theft nowhere", "");
  assert_hits (store, "\"", "");
  assert_hits (store, "a\" OR \"b", "");
  assert_hits (store, "NEAR(", "");

  test_set (&mun_attachment_spec, attachment, "record", id);
  test_set (&mun_attachment_spec, attachment, "title", "fire-report.pdf");
  test_set (&mun_attachment_spec, attachment, "file", file);
  test_set (&mun_attachment_spec, attachment, "sha256", file);
  test_save (store, &mun_attachment_spec, attachment);
  assert_hits (store, "fire-report", "ATT-0001 RSK-0003");
  test_set (&mun_attachment_spec, attachment, "title", "fire-report.pdf RSK-0003 RSK-0003 RSK-0003 RSK-0003");
  test_save (store, &mun_attachment_spec, attachment);
  assert_hits (store, "rsk-0003", "RSK-0003 ATT-0001");
  test_undo (store, 0, NULL);
  test_undo (store, 0, NULL);
  assert_hits (store, "fire-report", "");

  risk = test_load (store, &mun_risk_spec, id);
  risk->note = (g_free (risk->note), g_strdup ("A long note that begins far away from the words that are looked for here: lantern"));
  test_save (store, &mun_risk_spec, risk);
  hits = mun_store_search (store, "lantern", 10, &error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_nonnull (strstr (((MunHit *) g_ptr_array_index (hits, 0))->snippet, "lantern"));
  g_assert_true (g_str_has_prefix (((MunHit *) g_ptr_array_index (hits, 0))->snippet, "…"));
  g_assert_cmpstr (((MunHit *) g_ptr_array_index (hits, 0))->title, ==, "Arson");

  risk->withdrawn = (g_free (risk->withdrawn), g_strdup ("Doubled"));
  test_save (store, &mun_risk_spec, risk);
  assert_hits (store, "lantern", "");
  g_assert_true (mun_store_find_type (store, id) == &mun_risk_spec);
  g_assert_null (mun_store_search (store, "\xff\xff\xff", 10, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
}

/* A line without a name of its own is found by the new name of what it points to as soon as that is saved, and by the old one again after an undo. */
static void
test_renamed (void)
{
  g_autofree char *path = test_path ("renamed.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) person = test_add (store, mun_spec_find ("person"), "full_name", "Ida Holm");
  g_autoptr(MunRow) training = test_add (store, mun_spec_find ("training"), "title", "First aid");
  g_autoptr(MunRow) line = mun_row_new (mun_spec_find ("training_attendance"));

  test_set (mun_spec_find ("training_attendance"), line, "training", training->id);
  test_set (mun_spec_find ("training_attendance"), line, "person", person->id);
  test_set (mun_spec_find ("training_attendance"), line, "attended", "1");
  test_save (store, mun_spec_find ("training_attendance"), line);
  assert_hits (store, "Ida Holm", "PER-0001 TRA-0001");
  test_set (mun_spec_find ("person"), person, "full_name", "Ida Lindqvist");
  test_save (store, mun_spec_find ("person"), person);
  assert_hits (store, "Ida Holm", "");
  assert_hits (store, "Lindqvist", "PER-0001 TRA-0001");
  test_undo (store, 0, NULL);
  assert_hits (store, "Lindqvist", "");
  assert_hits (store, "Ida Holm", "PER-0001 TRA-0001");
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/query/conditions", test_conditions);
  g_test_add_func ("/store/query/links", test_links);
  g_test_add_func ("/store/query/order", test_order);
  g_test_add_func ("/store/query/all-fields", test_all_fields);
  g_test_add_func ("/store/query/wrong", test_wrong);
  g_test_add_func ("/store/query/few", test_few);
  g_test_add_func ("/store/query/each", test_each);
  g_test_add_func ("/store/query/search", test_search);
  g_test_add_func ("/store/query/renamed", test_renamed);
  return test_run ();
}
