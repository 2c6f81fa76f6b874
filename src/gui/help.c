/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/help.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "gui/help-texts.h"
#include "gui/places.h"
#include "gui/reveal.h"
#include "gui/rows.h"

#define MUN_TYPE_HELP_WINDOW (mun_help_window_get_type ())
G_DECLARE_FINAL_TYPE (MunHelpWindow, mun_help_window, MUN, HELP_WINDOW, AdwWindow)

struct _MunHelpWindow {
  AdwWindow parent_instance;

  /* Children */
  AdwLeaflet *leaflet;
  GtkWidget  *entry;
  GtkListBox *list;
  GtkWidget  *page;
  GtkWidget  *back;
  GtkWidget  *scroller;
  GtkBox     *box;
};

G_DEFINE_FINAL_TYPE (MunHelpWindow, mun_help_window, ADW_TYPE_WINDOW)

static const char *
get_title (const MunHelpTopic *topic)
{
  return topic->title != NULL ? _(topic->title) : _(mun_place_find (topic->place)->title);
}

static const MunHelpTopic *
get_topic (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "topic");
}

/* Whether all words of the search stand somewhere in the topic. */
static gboolean
matches (const MunHelpTopic *topic,
         const char         *search)
{
  g_autoptr(GString) all = g_string_new (get_title (topic));
  g_auto(GStrv) words = g_str_tokenize_and_fold (search, NULL, NULL);
  g_autofree char *folded = NULL;

  for (const MunHelpSection *section = topic->sections; section->heading != NULL; section++)
    g_string_append_printf (all, "\n%s\n%s", _(section->heading), _(section->text));
  folded = g_utf8_casefold (all->str, -1);
  for (char **word = words; *word != NULL; word++)
    if (strstr (folded, *word) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  MunHelpWindow *self = user_data;

  return matches (get_topic (row), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* What the record types of the place are for and what an auditor expects stands in their tables already. */
static void
add_types (MunHelpWindow  *self,
           const MunPlace *place)
{
  for (guint i = 0; place != NULL && place->types[i] != NULL; i++)
    {
      const MunSpec *spec = mun_spec_find (place->types[i]);
      GtkWidget *group = mun_group_new (_(spec->plural), NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mun_plain_row_new (_("What it is for"), _(spec->purpose)));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mun_plain_row_new (_("What an auditor looks for"), _(spec->expects)));
      gtk_box_append (self->box, group);
    }
}

static void
show_topic (MunHelpWindow      *self,
            const MunHelpTopic *topic)
{
  mun_box_clear (self->box);
  gtk_box_append (self->box, mun_label_new (get_title (topic), "title-1"));
  for (const MunHelpSection *section = topic->sections; section->heading != NULL; section++)
    {
      g_auto(GStrv) paragraphs = g_strsplit (_(section->text), "\n", -1);
      GtkWidget *heading = mun_label_new (_(section->heading), "title-4");

      gtk_widget_set_margin_top (heading, 10);
      gtk_box_append (self->box, heading);
      for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
        {
          GtkWidget *label = mun_label_new (*paragraph, "body");

          gtk_label_set_selectable (GTK_LABEL (label), TRUE);
          gtk_widget_set_focusable (label, FALSE);
          gtk_box_append (self->box, label);
        }
    }
  add_types (self, mun_place_find (topic->place));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
selected_cb (MunHelpWindow *self,
             GtkListBoxRow *row)
{
  if (row != NULL)
    show_topic (self, get_topic (row));
}

static void
activated_cb (MunHelpWindow *self,
              GtkListBoxRow *row)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
back_cb (MunHelpWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
folded_cb (MunHelpWindow *self)
{
  gtk_widget_set_visible (self->back, adw_leaflet_get_folded (self->leaflet));
}

static void
mun_help_window_class_init (MunHelpWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_list (MunHelpWindow *self)
{
  for (const MunHelpTopic *topic = mun_help_topics (); topic->place != NULL; topic++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = mun_label_new (get_title (topic), NULL);

      gtk_widget_add_css_class (label, "help-topic");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      g_object_set_data (G_OBJECT (row), "topic", (gpointer) topic);
      gtk_list_box_append (self->list, row);
    }
}

static GtkWidget *
create_side (MunHelpWindow *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->entry = gtk_search_entry_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  g_object_set (self->entry, "placeholder-text", _("Find in the help"), "margin-start", 8, "margin-end", 8, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the help"), -1);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (_("Help"), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (side, 230, -1);
  gtk_box_append (GTK_BOX (side), bar);
  gtk_box_append (GTK_BOX (side), self->entry);
  gtk_box_append (GTK_BOX (side), scroller);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return side;
}

static GtkWidget *
create_page (MunHelpWindow *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->back = mun_icon_button_new ("go-previous-symbolic", _("Topics"));
  self->scroller = gtk_scrolled_window_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  g_object_set (self->box, "margin-start", 18, "margin-end", 18, "margin-top", 18, "margin-bottom", 24, NULL);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new ("", NULL));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->back);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_hexpand (page, TRUE);
  gtk_box_append (GTK_BOX (page), bar);
  gtk_box_append (GTK_BOX (page), self->scroller);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static void
mun_help_window_init (MunHelpWindow *self)
{
  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_append (self->leaflet, create_side (self));
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  self->page = create_page (self);
  adw_leaflet_append (self->leaflet, self->page);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  folded_cb (self);
  fill_list (self);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->leaflet));
  gtk_window_set_title (GTK_WINDOW (self), _("Help"));
  gtk_window_set_default_size (GTK_WINDOW (self), 820, 640);
}

static MunHelpWindow *
find_open (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (MUN_IS_HELP_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        return MUN_HELP_WINDOW (window);
    }
  return NULL;
}

/* Where the row stands is known once the list was laid out. */
static gboolean
reveal_cb (gpointer user_data)
{
  MunHelpWindow *self = user_data;
  GtkListBoxRow *row = self->list != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;

  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    mun_reveal (GTK_WIDGET (row));
  return G_SOURCE_REMOVE;
}

static void
choose (MunHelpWindow *self,
        const char    *place)
{
  GtkListBoxRow *row;

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_topic (row)->place, place) == 0)
      gtk_list_box_select_row (self->list, row);
  g_idle_add_full (G_PRIORITY_LOW, reveal_cb, g_object_ref (self), g_object_unref);
}

void
mun_help_show (GtkWindow  *parent,
               const char *place)
{
  MunHelpWindow *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self = find_open (parent);
  if (self == NULL)
    self = g_object_new (MUN_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
  choose (self, place);
  adw_leaflet_set_visible_child (self->leaflet, self->page);
  gtk_window_present (GTK_WINDOW (self));
}
