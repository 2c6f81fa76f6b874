/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor.h"
#include "gui/fixture.h"
#include "gui/places.h"
#include "gui/wizard-view.h"
#include "model/incident.h"

/* Every page of the demonstration fits the narrowest window that the program promises. */

#define NARROWEST 360

/* Lines and rows come from threads and in frames; a page is measured when it stands. */
static void
settle_frames (void)
{
  for (int i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (3000);
    }
}

/* The innermost one that is too wide says more than its page. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int most = NARROWEST - 48; /* with the margins around it */

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;

      if (gtk_widget_get_visible (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most)
        widest = child;
      most = MAX (most, least);
    }
  return widest != NULL ? find_widest (widest) : widget;
}

static void
check_width (Fixture    *fixture,
             const char *what)
{
  int least;

  settle_frames ();
  gtk_widget_measure (mun_window_get_page (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > NARROWEST)
    {
      GtkWidget *widest = find_widest (mun_window_get_page (fixture->window));

      g_test_message ("%s needs %d pixels, for a %s, “%s”", what, least, G_OBJECT_TYPE_NAME (widest),
                      GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
      g_test_fail ();
    }
}

/* Where one is, is read whole. */
static void
check_title (Fixture    *fixture,
             const char *what)
{
  GtkWidget *title = find_shown (mun_window_get_page (fixture->window), ADW_TYPE_WINDOW_TITLE);
  GtkWidget *label = title != NULL ? find (title, GTK_TYPE_LABEL, adw_window_title_get_title (ADW_WINDOW_TITLE (title))) : NULL;

  g_assert_nonnull (label);
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return;
  g_test_message ("The title of %s is cut", what);
  g_test_fail ();
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      mun_window_go_to (fixture->window, place->id);
      check_width (fixture, place->id);
      check_title (fixture, place->id);
      for (const char * const *type = place->types; type != NULL && *type != NULL; type++)
        {
          const MunSpec *spec = mun_spec_find (*type);
          g_autoptr(MunFilter) all = mun_filter_new (spec);
          g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, spec, -1);

          mun_window_show_list (fixture->window, all);
          check_width (fixture, *type);
          if (record == NULL)
            continue;
          mun_window_show_record (fixture->window, mun_record_get_id (record));
          check_width (fixture, mun_record_get_ref (record));
        }
    }
}

static void
test_wizards (Fixture       *fixture,
              gconstpointer  data)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    {
      mun_wizard_view_open (fixture->window, *wizard, NULL);
      for (guint i = 0; i < (*wizard)->n_pages; i++)
        {
          g_autofree char *what = g_strdup_printf ("%s, page %u", (*wizard)->id, i + 1);

          check_width (fixture, what);
          gtk_widget_activate_action (mun_window_get_page (fixture->window), "wizard.next", NULL);
        }
    }
}

/* Where one is in a conversation, and how long it takes, is read whole on its first page. */
static void
check_beginning (Fixture    *fixture,
                 const char *what)
{
  GtkWidget *page = mun_window_get_page (fixture->window);
  GtkWidget *title = find_shown (page, ADW_TYPE_WINDOW_TITLE);
  GtkWidget *label = find (title, GTK_TYPE_LABEL, adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)));

  g_assert_nonnull (label);
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return;
  g_test_message ("%s is cut in %s", gtk_label_get_text (GTK_LABEL (label)), what);
  g_test_fail ();
}

static void
test_beginnings (Fixture       *fixture,
                 gconstpointer  data)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    {
      mun_wizard_view_open (fixture->window, *wizard, NULL);
      settle_frames ();
      check_title (fixture, (*wizard)->id);
      check_beginning (fixture, (*wizard)->id);
    }
}

/* The form of what is just happening has more in it than that of an event of some day. */
static void
test_running_event (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) event = mun_incident_open (fixture->workspace, "Gate forced open, two people in the yard", MUN_DANGER_YES, &error);

  g_assert_no_error (error);
  mun_wizard_view_open (fixture->window, mun_wizard_find ("incident"), event);
  check_width (fixture, "the report of a running event");
}

/* What one writes into does not lie under what is said. */
static void
test_field_under_message (Fixture       *fixture,
                          gconstpointer  data)
{
  graphene_rect_t before, field, message;
  GtkWidget *label;
  GtkWidget *focus;

  mun_wizard_view_open (fixture->window, mun_wizard_find ("policy"), NULL);
  settle_for (400);
  g_assert_true (gtk_widget_grab_focus (find_shown (mun_window_get_page (fixture->window), MUN_TYPE_EDITOR)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  gtk_widget_set_margin_top (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX), 290);
  settle_for (300);
  g_assert_true (gtk_widget_compute_bounds (focus, GTK_WIDGET (fixture->window), &before));
  mun_window_toast (fixture->window, "“Protect” is still open: Say whom and what you protect. The rest of the policy follows from it.", FALSE);
  settle_for (1500);
  label = find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "“Protect” is still open: Say whom and what you protect. The rest of the policy follows from it.");
  g_assert_nonnull (label);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
  g_assert_true (gtk_widget_compute_bounds (focus, GTK_WIDGET (fixture->window), &field));
  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (fixture->window), &message));
  g_test_message ("field to %g, message from %g", field.origin.y + field.size.height, message.origin.y);
  g_assert_cmpfloat (before.origin.y + before.size.height, >, message.origin.y);
  g_assert_cmpfloat (field.origin.y + field.size.height, <, message.origin.y);
}

static GtkWidget *
find_class (GtkWidget  *widget,
            const char *class)
{
  GtkWidget *found = gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, class) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_class (child, class);
  return found;
}

/* The end of a report is scrolled clear of the buttons that float over it. */
static void
test_report_end (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkAdjustment *down;
  graphene_rect_t bar, sheet;
  GtkWidget *sheets;
  float end = 0;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.report", "s", "risk-register");
  settle_for (4000);
  sheets = find_class (GTK_WIDGET (fixture->window), "sheets");
  g_assert_nonnull (sheets);
  down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (sheets));
  for (int i = 0; i < 10; i++)
    {
      gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down));
      settle_for (100);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 0);
  g_assert_true (gtk_widget_compute_bounds (find_class (GTK_WIDGET (fixture->window), "zoom"), GTK_WIDGET (fixture->window), &bar));
  for (GtkWidget *row = gtk_widget_get_first_child (sheets); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, GTK_WIDGET (fixture->window), &sheet))
      end = MAX (end, sheet.origin.y + sheet.size.height);
  g_test_message ("pages to %g, buttons from %g", end, bar.origin.y);
  g_assert_cmpfloat (end, >, 0);
  g_assert_cmpfloat (end, <=, bar.origin.y);
}

/* A conversation was left in the middle: what leads back into it has the longest name. */
static void
test_home_of_beginner (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = mun_wizard_run_new (fixture->workspace, mun_wizard_find ("context"), NULL, &error);

  g_assert_no_error (error);
  mun_record_set (mun_wizard_run_get_subject (run), ORGANISATION_PURPOSE, "Parcels, door to door");
  while (mun_wizard_run_get_page (run) < 8 && mun_wizard_run_next (run, &error))
    g_assert_no_error (error);
  g_assert_no_error (error);
  mun_window_go_to (fixture->window, "reports");
  mun_window_go_to (fixture->window, "home");
  for (int i = 0; i < 20; i++)
    settle_frames ();
  check_width (fixture, "home of a beginner");
}

static GtkWidget *
find_cell (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_INSCRIPTION (widget) && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, text);
  return found;
}

/* What a risk is called is read whole, in as many lines as that takes. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const names[] = { "Load stolen at a lay-by", "Theft by own or temporary staff" };
  g_autoptr(MunFilter) all = mun_filter_new (&mun_risk_spec);

  mun_window_show_list (fixture->window, all);
  settle_for (1500);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *cell = find_cell (mun_window_get_page (fixture->window), names[i]);
      g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (cell, names[i]);
      int height;

      pango_layout_set_width (layout, gtk_widget_get_width (cell) * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_get_pixel_size (layout, NULL, &height);
      g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
      g_assert_cmpint (height, <=, gtk_widget_get_height (cell));
    }
}

/* So is the word of a state, which has two. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunFilter) all = mun_filter_new (&mun_incident_spec);
  GtkWidget *label;

  mun_window_show_list (fixture->window, all);
  settle_for (1500);
  label = find (mun_window_get_page (fixture->window), GTK_TYPE_LABEL, "Under investigation");
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 2);
}

/* The longest message goes on in further lines, beside its two buttons. */
static void
test_message (Fixture       *fixture,
              gconstpointer  data)
{
  const char *text = "“Gate forced open, two people in the yard at night” is not saved yet; what you typed is kept and comes back with the file";
  graphene_rect_t place;
  GtkWidget *label;
  GtkWidget *message;

  mun_window_toast (fixture->window, text, TRUE);
  settle_for (600);
  label = find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, text);
  g_assert_nonnull (label);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 2);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  for (message = label; g_strcmp0 (gtk_widget_get_css_name (message), "toast") != 0; message = gtk_widget_get_parent (message))
    ;
  for (GtkWidget *child = gtk_widget_get_first_child (message); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->window), &place));
      g_assert_cmpfloat (place.origin.x, >=, 0);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (GTK_WIDGET (fixture->window)));
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_set_size (NARROWEST, 720);
  fixture_add ("/width/places", NULL, test_places);
  fixture_add ("/width/wizards", NULL, test_wizards);
  fixture_add ("/width/names", NULL, test_names);
  fixture_add ("/width/states", NULL, test_states);
  fixture_add ("/width/message", NULL, test_message);
  fixture_add ("/width/beginnings", NULL, test_beginnings);
  fixture_add ("/width/running-event", NULL, test_running_event);
  fixture_add ("/width/field-under-message", NULL, test_field_under_message);
  fixture_add ("/width/report-end", NULL, test_report_end);
  fixture_add ("/width/beginner", "empty", test_home_of_beginner);
  return fixture_run ();
}
