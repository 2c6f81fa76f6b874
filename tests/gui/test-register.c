/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/bulk-window.h"
#include "gui/filter-entry.h"
#include "gui/fixture.h"
#include "gui/grid-private.h"
#include "gui/paste-window.h"

/* The register of the window: filter, order, groups, marks. */

/* Rows come a frame after their page. */
static MunGrid *
get_grid (Fixture *fixture)
{
  MunGrid *grid = NULL;

  for (int i = 0; i < 20 && grid == NULL; i++)
    {
      if (i > 0)
        settle_for (300);
      grid = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_GRID);
    }
  g_assert_nonnull (grid);
  return grid;
}

static guint
count (Fixture *fixture)
{
  return mun_grid_get_n_rows (get_grid (fixture));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(MunFilter) all = mun_filter_new (&mun_risk_spec);

  fixture_set_up (fixture, data);
  mun_window_show_list (fixture->window, all);
  settle_for (300);
  /* The rows come from a thread. */
  for (int i = 0; i < 30 && count (fixture) == 0; i++)
    settle_for (300);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  mun_filter_entry_set_text (find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_FILTER_ENTRY), text);
  settle_for (300);
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 all = mun_workspace_count (fixture->workspace, &mun_risk_spec, -1);
  gint64 treated = mun_workspace_count (fixture->workspace, &mun_risk_spec, RISK_DECISION, MUN_IS, "treat", -1);

  g_assert_cmpint (count (fixture), ==, all);
  type (fixture, "decision:treat");
  g_assert_cmpint (count (fixture), ==, treated);
  type (fixture, "decision:treat colour:red");
  g_assert_cmpint (count (fixture), ==, treated);
  type (fixture, "");
  g_assert_cmpint (count (fixture), ==, all);
}

/* How many of how many a filter leaves stands below the title, also where it leaves none. */
static void
test_filter_count (Fixture       *fixture,
                   gconstpointer  data)
{
  AdwWindowTitle *title = ADW_WINDOW_TITLE (find_shown (GTK_WIDGET (fixture->window), ADW_TYPE_WINDOW_TITLE));
  g_autofree char *all = g_strdup_printf ("%u records", count (fixture));
  g_autofree char *none = g_strdup_printf ("0 of %u records", count (fixture));
  g_autofree char *some = NULL;

  g_assert_cmpstr (adw_window_title_get_subtitle (title), ==, all);
  type (fixture, "zzzz");
  g_assert_cmpstr (adw_window_title_get_subtitle (title), ==, none);
  type (fixture, "decision:treat");
  some = g_strdup_printf ("%u of %s", count (fixture), all);
  g_assert_cmpstr (adw_window_title_get_subtitle (title), ==, some);
  type (fixture, "");
  g_assert_cmpstr (adw_window_title_get_subtitle (title), ==, all);
}

static gboolean
takes_keys (Fixture   *fixture,
            GtkWidget *entry)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == entry || gtk_widget_is_ancestor (focus, entry));
}

/* Who empties a filter that nothing fits goes on typing in it. */
static void
test_filter_keeps_keys (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *entry = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_FILTER_ENTRY);

  /* The page that was opened takes the keys once, when it stands. */
  settle_for (600);
  gtk_widget_grab_focus (entry);
  type (fixture, "zzzz");
  g_assert_true (takes_keys (fixture, entry));
  mun_filter_entry_set_text (MUN_FILTER_ENTRY (entry), "");
  g_assert_true (takes_keys (fixture, entry));
  settle_for (300);
  g_assert_true (takes_keys (fixture, entry));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Between a filter that nothing fits and the whole list nothing looks like a list that was never filled. */
static void
test_filter_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *entry = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_FILTER_ENTRY);
  guint gone = 0;

  settle_for (600);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  type (fixture, "zzzz");
  g_signal_connect_swapped (entry, "unmap", G_CALLBACK (count_cb), &gone);
  type (fixture, "");
  g_assert_cmpint (count (fixture), >, 0);
  g_assert_cmpuint (gone, ==, 0);
  g_signal_handlers_disconnect_by_func (entry, count_cb, &gone);
}

/* What is marked stays marked while it is listed, wherever it stands, and no longer. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  MunGrid *grid = get_grid (fixture);
  MunGridSelection *marks = mun_grid_get_selection (grid);
  g_autoptr(GArray) before = NULL;
  g_autoptr(GArray) after = NULL;

  mun_grid_selection_set_range (marks, 2, 4);
  g_assert_cmpuint (mun_grid_selection_get_count (marks), ==, 3);
  mun_grid_selection_toggle (marks, 3);
  before = mun_grid_selection_get_rowids (marks);
  g_assert_cmpuint (before->len, ==, 2);
  g_signal_emit_by_name (grid, "sort-changed", RISK_TITLE, TRUE);
  settle_for (300);
  after = mun_grid_selection_get_rowids (marks);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (g_array_index (after, gint64, i) == g_array_index (before, gint64, 0) ||
                   g_array_index (after, gint64, i) == g_array_index (before, gint64, 1));
  type (fixture, "no risk has these words");
  g_assert_cmpuint (mun_grid_selection_get_count (marks), ==, 0);
}

/* However long the list, only the rows on the screen exist. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *body = gtk_widget_get_last_child (GTK_WIDGET (get_grid (fixture)));
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (body); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (n, <, count (fixture));
}

/* Returns: what the cells of the first row say */
static char *
read_row (Fixture *fixture)
{
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (GTK_WIDGET (get_grid (fixture))));
  g_autoptr(GString) text = g_string_new (NULL);

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    if (GTK_IS_INSCRIPTION (cell) && gtk_widget_get_child_visible (cell))
      g_string_append_printf (text, "%s|", gtk_inscription_get_text (GTK_INSCRIPTION (cell)));
  return g_strdup (text->str);
}

/* What is being written in a form is not listed by halves: the row says what is saved until it is saved. */
static void
test_draft (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunRecord) record = NULL;
  g_autofree char *before = read_row (fixture);
  g_autofree char *ref = g_strndup (before, strcspn (before, "|"));
  g_autofree char *after = NULL;

  record = mun_workspace_lookup (fixture->workspace, ref, NULL);
  g_assert_nonnull (record);
  for (guint i = 0; i < mun_risk_spec.n_fields; i++)
    if (mun_risk_spec.fields[i].kind == MUN_KIND_LINE || mun_risk_spec.fields[i].kind == MUN_KIND_TEXT)
      mun_record_set (record, i, "Q");
  mun_record_set (record, RISK_OWNER, "");
  settle_for (300);
  after = read_row (fixture);
  g_assert_cmpstr (after, ==, before);
  mun_record_revert (record);
  settle_for (300);
  g_free (after);
  after = read_row (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  static const int columns[] = { MUN_SORT_REF, RISK_TITLE };
  g_autoptr(GArray) fields = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (int)), columns, 2);
  guint before = count (fixture);
  GtkWindow *window = mun_paste_window_show (fixture->window, &mun_risk_spec, "Keys left in the cab\nGate code known to drivers\n", fields);

  g_assert_nonnull (window);
  settle_for (300);
  gtk_window_close (window);
  settle_for (300);
  g_assert_cmpuint (count (fixture), ==, before);
}

/* Columns that a file names as they are stored are read by the label of the field. */
static void
test_paste_heads (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GArray) fields = g_array_new (FALSE, FALSE, sizeof (int));
  GtkWindow *window = mun_paste_window_show (fixture->window, &mun_risk_spec, "title\tlife_safety\nKeys left in the cab\t1\n", fields);

  g_assert_nonnull (window);
  settle_for (300);
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "“Life at stake”, such as “1”"));
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Keys left in the cab, Life at stake: Yes"));
  gtk_window_close (window);
  settle_for (300);
}

static void
test_bulk (Fixture       *fixture,
           gconstpointer  data)
{
  MunGridSelection *marks = mun_grid_get_selection (get_grid (fixture));
  GtkWindow *window;

  /* The rows come from a thread. */
  for (int i = 0; i < 100 && mun_grid_selection_get_count (marks) == 0; i++)
    {
      mun_grid_selection_set_all (marks);
      settle_for (300);
    }
  window = mun_bulk_window_show (fixture->window, &mun_risk_spec, mun_grid_selection_get_rowids (marks));
  settle_for (300);
  gtk_window_close (window);
  settle_for (300);
  g_assert_cmpuint (mun_grid_selection_get_count (marks), ==, count (fixture));
}

/* A heading that is dragged takes its column along; what lies between moves up. */
static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *grid = GTK_WIDGET (get_grid (fixture));

  g_assert_cmpstr (gtk_label_get_text (find_shown (grid, GTK_TYPE_LABEL)), ==, "Number");
  g_signal_emit_by_name (grid, "column-moved", 0, 2);
  settle_for (300);
  g_assert_cmpstr (gtk_label_get_text (find_shown (grid, GTK_TYPE_LABEL)), ==, "Title");
  g_signal_emit_by_name (grid, "column-moved", 2, -2);
  settle_for (300);
  g_assert_cmpstr (gtk_label_get_text (find_shown (grid, GTK_TYPE_LABEL)), ==, "Number");
}

static gboolean
is_cut (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_cut (child))
      return TRUE;
  return FALSE;
}

/* In a new window each heading can be read, and a column is as wide as its texts need rather than as all others are. */
static void
test_whole_headings (Fixture       *fixture,
                     gconstpointer  data)
{
  MunGrid *grid = get_grid (fixture);
  const MunGridColumn *site = NULL, *score = NULL;

  settle_for (600);
  g_assert_false (is_cut (grid->header));
  for (guint i = 0; i < grid->columns->len; i++)
    {
      const MunGridColumn *column = &g_array_index (grid->columns, MunGridColumn, i);

      if (column->field == RISK_SITE)
        site = column;
      else if (column->field == RISK_CURRENT_SCORE)
        score = column;
    }
  g_assert_nonnull (site);
  g_assert_nonnull (score);
  g_assert_cmpint (site->width, >, score->width);
}

/* Somebody makes the texts of the desktop larger while the register is open: nothing of a line is cut off. */
static void
test_text_size (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, least;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 2, NULL);
  settle_for (500);
  gtk_widget_measure (find_shown (GTK_WIDGET (get_grid (fixture)), MUN_TYPE_GRID_ROW), GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (find_shown (GTK_WIDGET (get_grid (fixture)), MUN_TYPE_GRID_ROW)) + 1, >=, least); /* rounded */
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
check_columns (Fixture       *fixture,
               const MunSpec *spec)
{
  g_autoptr(MunFilter) all = mun_filter_new (spec);
  MunGrid *grid;

  mun_window_show_list (fixture->window, all);
  settle_for (900);
  grid = get_grid (fixture);
  g_assert_true (grid->spec == spec);
  for (guint i = 0; i < grid->columns->len; i++)
    {
      const MunGridColumn *column = &g_array_index (grid->columns, MunGridColumn, i);

      g_test_message ("%s, %s: %d for %d", spec->name, column->field >= 0 ? spec->fields[column->field].name : "number", column->width, column->word);
      g_assert_cmpint (column->word, >, 0);
      g_assert_cmpint (column->width, >=, MIN (column->word + 16, 240));
      if (column->description != NULL && column->description->kind == MUN_KIND_DATE)
        g_assert_true (column->width >= column->need + 16 || column->lines > 1);
    }
}

/* With large letters no word is broken, no badge is cut and no day loses its year, also where the list was there before they were large. */
static void
test_large_letters (Fixture       *fixture,
                    gconstpointer  data)
{
  static const MunSpec * const specs[] = { &mun_contact_spec, &mun_document_spec, &mun_monitoring_item_spec, &mun_incident_spec, &mun_supplier_spec };
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  check_columns (fixture, &mun_document_spec);
  g_object_set (settings, "gtk-xft-dpi", dpi * 3 / 2, NULL);
  settle_for (300);
  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    check_columns (fixture, specs[i]);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_set_size (1200, 800);
  g_test_add ("/register/filter", Fixture, NULL, set_up, test_filter, fixture_tear_down);
  g_test_add ("/register/filter-count", Fixture, NULL, set_up, test_filter_count, fixture_tear_down);
  g_test_add ("/register/filter-keeps-keys", Fixture, NULL, set_up, test_filter_keeps_keys, fixture_tear_down);
  g_test_add ("/register/filter-stays", Fixture, NULL, set_up, test_filter_stays, fixture_tear_down);
  g_test_add ("/register/headings", Fixture, NULL, set_up, test_headings, fixture_tear_down);
  g_test_add ("/register/whole-headings", Fixture, NULL, set_up, test_whole_headings, fixture_tear_down);
  g_test_add ("/register/marks", Fixture, NULL, set_up, test_marks, fixture_tear_down);
  g_test_add ("/register/draft", Fixture, NULL, set_up, test_draft, fixture_tear_down);
  g_test_add ("/register/rows", Fixture, NULL, set_up, test_rows, fixture_tear_down);
  g_test_add ("/register/paste", Fixture, NULL, set_up, test_paste, fixture_tear_down);
  g_test_add ("/register/paste-heads", Fixture, NULL, set_up, test_paste_heads, fixture_tear_down);
  g_test_add ("/register/bulk", Fixture, NULL, set_up, test_bulk, fixture_tear_down);
  g_test_add ("/register/text-size", Fixture, NULL, set_up, test_text_size, fixture_tear_down);
  fixture_add ("/register/large-letters", NULL, test_large_letters);
  return fixture_run ();
}
