/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/pasted-rows.h"

static GArray *
get_fields (void)
{
  static const int fields[] = { MUN_SORT_REF, RISK_TITLE, RISK_STATUS, RISK_OWNER, RISK_DECISION, RISK_REVIEW_DUE, RISK_CURRENT_SCORE };

  return g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (int)), fields, G_N_ELEMENTS (fields));
}

static void
test_parse (void)
{
  static const struct { const char *text; const char *cells; } cases[] = {
    { "a\tb\nc\td\n", "a|b;c|d;" },
    { "a\tb\r\nc\r\n", "a|b;c;" },
    { "a", "a;" },
    { "\n\n \t \na\n", "a;" },
    { "\"a\tb\"\tc", "a\tb|c;" },
    { "\"two\nlines\"\tc\n", "two\nlines|c;" },
    { "\"say \"\"so\"\"\"\tc", "say \"so\"|c;" },
    { "\"open\tc", "\"open|c;" },
    { "5\" pipe\tx", "5\" pipe|x;" },
    { "\"a\" b\tc", "\"a\" b|c;" },
    { "\ta\t", "|a|;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) rows = mun_rows_parse (cases[i].text, &error);
      g_autoptr(GString) cells = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint r = 0; r < rows->len; r++)
        {
          g_autofree char *line = g_strjoinv ("|", rows->pdata[r]);

          g_string_append_printf (cells, "%s;", line);
        }
      g_assert_cmpstr (cells->str, ==, cases[i].cells);
    }
}

static void
test_refused (void)
{
  static const char * const texts[] = { "", " \n\t\n", "bad \xff text" };
  g_autoptr(GString) long_text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_null (mun_rows_parse (texts[i], &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
      g_clear_error (&error);
    }
  for (guint i = 0; i <= MUN_PASTE_MAX_ROWS + 1; i++)
    g_string_append (long_text, "a\n");
  g_assert_null (mun_rows_parse (long_text->str, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
}

/* What becomes of a row, and the words for it; @ is the title of the first risk. */
static void
test_judge (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *text; MunPasteFate fate; const char *words; } cases[] = {
    { "A gate left open\n", MUN_PASTE_NEW, "A gate left open" },
    { "Title\tDecision\nA gate left open\tTreat\n", MUN_PASTE_NEW, "A gate left open, Decision: Treat" },
    { "ref\ttitle\nRSK-0001\tNew name\n", MUN_PASTE_CHANGE, "RSK-0001: Title: @ → New name" },
    { "RSK-0001\tNew name\n", MUN_PASTE_CHANGE, "RSK-0001: Title: @ → New name" },
    { "ref\ttitle\nRSK-0001\t\n", MUN_PASTE_SAME, "RSK-0001" },
    { "Number\tRisk owner\nRSK-0001\tNobody Known\n", MUN_PASTE_WRONG, NULL },
    { "ref\ttitle\nRSK-9999\tx\n", MUN_PASTE_WRONG, NULL },
    { "ref\ttitle\nPER-0001\tx\n", MUN_PASTE_WRONG, NULL },
    { "title\treview_due\nGate\tsoon\n", MUN_PASTE_WRONG, NULL },
    { "title\treview_due\nGate\t2026-11-30\n", MUN_PASTE_NEW, "Gate, Look at again by: 2026-11-30" },
    { "Title\tNonsense\tDecision\nGate\tx\tTreat\n", MUN_PASTE_NEW, "Gate, Decision: Treat" },
    { "Gate\tIdentified\nDoor\tIdentified\n", MUN_PASTE_NEW, "Gate, Status: Identified" },
    { "Score today\n5\n", MUN_PASTE_WRONG, NULL },
    { "title\tdecision\tlife_safety\nGate\ttreat\t1\n", MUN_PASTE_NEW, "Gate, Decision: Treat, Life at stake: Yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) fields = get_fields ();
      g_autoptr(MunPaste) paste = mun_paste_new (fixture->workspace, &mun_risk_spec, cases[i].text, fields, &error);
      g_autofree char *words = NULL;
      g_autofree char *id = mun_store_find_ref (mun_workspace_get_store (fixture->workspace), "RSK-0001", NULL);
      g_autofree char *title = mun_workspace_title (fixture->workspace, &mun_risk_spec, id);
      g_auto(GStrv) parts = cases[i].words != NULL ? g_strsplit (cases[i].words, "@", -1) : NULL;
      g_autofree char *expected = parts != NULL ? g_strjoinv (title, parts) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpint (mun_paste_judge (paste, paste->first, &words), ==, cases[i].fate);
      if (cases[i].words != NULL)
        g_assert_cmpstr (words, ==, expected);
      else
        g_assert_cmpint (strlen (words), >, 10);
    }
}

/* Where the register shows the state first, a column of names alone is names all the same. A heading that is not known is told. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  static const int shown[] = { RISK_STATUS, RISK_TITLE };
  g_autoptr(GArray) fields = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (int)), shown, G_N_ELEMENTS (shown));
  g_autoptr(GError) error = NULL;
  g_autoptr(MunPaste) names = mun_paste_new (fixture->workspace, &mun_risk_spec, "Gate\nDoor\n", fields, &error);
  g_autoptr(MunPaste) headed = mun_paste_new (fixture->workspace, &mun_risk_spec, "Title\tNonsense\nGate\t1\n", fields, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (names->columns->len, ==, 1);
  g_assert_cmpint (g_array_index (names->columns, int, 0), ==, RISK_TITLE);
  g_assert_cmpuint (headed->first, ==, 1);
  g_assert_cmpuint (mun_paste_count_columns (headed), ==, 2);
  g_assert_cmpint (mun_paste_get_column (headed, 1), ==, MUN_PASTE_LEFT_OUT);
  g_assert_cmpstr (mun_paste_get_head (headed, 1), ==, "Nonsense");
}

/* A column is taken as what a person says it is; what was taken as that before is left out, and all rows are counted anew. */
static void
test_mapped (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) fields = get_fields ();
  g_autoptr(MunPaste) paste = mun_paste_new (fixture->workspace, &mun_risk_spec, "Title\tNonsense\nGate\tDoor\nWall\t\n", fields, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  while (mun_paste_look (paste))
    ;
  g_assert_cmpuint (paste->counts[MUN_PASTE_NEW], ==, 2);
  mun_paste_set_column (paste, 1, RISK_TITLE);
  g_assert_cmpint (mun_paste_get_column (paste, 0), ==, MUN_PASTE_LEFT_OUT);
  g_assert_cmpint (mun_paste_judge (paste, 1, &words), ==, MUN_PASTE_NEW);
  g_assert_cmpstr (words, ==, "Door");
  while (mun_paste_look (paste))
    ;
  g_assert_cmpuint (paste->counts[MUN_PASTE_NEW], ==, 1);
  g_assert_cmpuint (paste->counts[MUN_PASTE_WRONG], ==, 1);
  mun_paste_set_column (paste, 7, RISK_TITLE);
  g_assert_cmpint (mun_paste_get_column (paste, 1), ==, MUN_PASTE_LEFT_OUT);
}

/* What was copied changes nothing when it is pasted again; what is changed meanwhile is one revision. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) fields = get_fields ();
  MunQuery query = { .spec = &mun_risk_spec, .sort_field = MUN_SORT_REF };
  MunStore *store = mun_workspace_get_store (fixture->workspace);
  g_autoptr(GArray) rowids = mun_store_query (store, &query, NULL, &error);
  g_autofree char *text = mun_rows_write (fixture->workspace, &mun_risk_spec, rowids, fields, NULL, &error);
  g_autofree char *more = g_strconcat (text, "\tFound in the yard\t\t\t\t\t\n", NULL);
  g_autoptr(MunPaste) same = mun_paste_new (fixture->workspace, &mun_risk_spec, text, fields, &error);
  g_autoptr(MunPaste) paste = mun_paste_new (fixture->workspace, &mun_risk_spec, more, fields, &error);
  g_autoptr(MunRevision) before = mun_store_head (store, NULL);
  g_autoptr(MunRevision) after = NULL;
  gint64 n = mun_workspace_count (fixture->workspace, &mun_risk_spec, -1);

  g_assert_no_error (error);
  while (mun_paste_look (same))
    ;
  g_assert_cmpuint (same->counts[MUN_PASTE_SAME], ==, rowids->len);

  g_assert_true (mun_workspace_begin_group (fixture->workspace, "Pasted", &error));
  while (mun_paste_apply (paste, &error))
    ;
  g_assert_no_error (error);
  g_assert_true (mun_workspace_end_group (fixture->workspace, TRUE, &error));
  after = mun_store_head (store, NULL);
  g_assert_cmpint (after->number, ==, before->number + 1);
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_risk_spec, -1), ==, n + 1);
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_risk_spec, -1), ==, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/pasted-rows/parse", test_parse);
  g_test_add_func ("/model/pasted-rows/refused", test_refused);
  g_test_add ("/model/pasted-rows/judge", Fixture, NULL, set_up, test_judge, tear_down);
  g_test_add ("/model/pasted-rows/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/model/pasted-rows/mapped", Fixture, NULL, set_up, test_mapped, tear_down);
  g_test_add ("/model/pasted-rows/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  return g_test_run ();
}
