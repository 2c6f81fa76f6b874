/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "spec/spec.h"

/* The life cycles against a table of their own: no step comes, goes or changes hands unnoticed. */

typedef struct {
  char **cells; /* type, from, to, letters, sort */
  guint  seen;
} Row;

typedef struct {
  GPtrArray *rows;
} Fixture;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests", "spec", "life-cycles.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  fixture->rows = g_ptr_array_new_with_free_func (row_free);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      {
        Row *row = g_new0 (Row, 1);

        row->cells = g_strsplit (*line, "\t", -1);
        g_assert_cmpuint (g_strv_length (row->cells), ==, 5);
        g_ptr_array_add (fixture->rows, row);
      }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->rows);
}

static Row *
find_row (Fixture             *fixture,
          const MunSpec       *spec,
          const MunTransition *move)
{
  const char *from = move->from != NULL ? move->from : "*";

  for (guint i = 0; i < fixture->rows->len; i++)
    {
      Row *row = g_ptr_array_index (fixture->rows, i);

      if (strcmp (row->cells[0], spec->name) == 0 && strcmp (row->cells[1], from) == 0 && strcmp (row->cells[2], move->to) == 0)
        return row;
    }
  return NULL;
}

/* Each step is in the table once, by the same people, and nothing stands in the table that is no step. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (const MunTransition *move = (*spec)->transitions; move != NULL && move->to != NULL; move++)
      {
        Row *row = find_row (fixture, *spec, move);
        const char *by = *move->by != '\0' ? move->by : "-";

        if (row == NULL || row->seen++ > 0 || strcmp (row->cells[3], by) != 0)
          {
            g_test_message ("%s: from %s to %s by %s, expected %s", (*spec)->name, move->from, move->to, by,
                            row == NULL ? "nothing" : row->seen > 1 ? "once" : row->cells[3]);
            g_test_fail ();
          }
      }
  for (guint i = 0; i < fixture->rows->len; i++)
    {
      Row *row = g_ptr_array_index (fixture->rows, i);

      if (row->seen == 0)
        {
          g_test_message ("%s: no step from %s to %s", row->cells[0], row->cells[1], row->cells[2]);
          g_test_fail ();
        }
    }
}

static gboolean
leads_to (Fixture       *fixture,
          const MunSpec *spec,
          GHashTable    *reached,
          const char    *state)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    {
      Row *row = g_ptr_array_index (fixture->rows, i);

      if (strcmp (row->cells[0], spec->name) == 0 && strcmp (row->cells[2], state) == 0 && strcmp (row->cells[4], "back") != 0
          && (strcmp (row->cells[1], "*") == 0 || g_hash_table_contains (reached, row->cells[1])))
        return TRUE;
    }
  return FALSE;
}

/* From its first state each record can come to each of its states, without going back. */
static void
test_reached (Fixture       *fixture,
              gconstpointer  data)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (mun_spec_has_state (*spec))
      {
        const MunChoice *choices = (*spec)->fields[(*spec)->state_field].choices;
        g_autoptr(GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);
        gboolean more = g_hash_table_add (reached, (gpointer) mun_spec_first_state (*spec));

        while (more)
          {
            more = FALSE;
            for (const MunChoice *choice = choices; choice->key != NULL; choice++)
              if (!g_hash_table_contains (reached, choice->key) && leads_to (fixture, *spec, reached, choice->key))
                more = g_hash_table_add (reached, (gpointer) choice->key);
          }
        for (const MunChoice *choice = choices; choice->key != NULL; choice++)
          if (!g_hash_table_contains (reached, choice->key))
            {
              g_test_message ("%s never comes to %s", (*spec)->name, choice->key);
              g_test_fail ();
            }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/spec/life/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/spec/life/reached", Fixture, NULL, set_up, test_reached, tear_down);
  return g_test_run ();
}
