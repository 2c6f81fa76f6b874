/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sidebar.h"

#include <glib/gi18n.h>

#include "gui/incident-page.h"
#include "gui/reveal.h"
#include "model/incident.h"
#include "model/path.h"

struct _MunSidebar {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget     *list;
  GtkListBoxRow *more;

  /* Owned */
  GPtrArray *rows; /* (element-type GtkListBoxRow), in the order of mun_places(); rows borrowed */
  char      *selected;
  gboolean   show_all;
};

G_DEFINE_TYPE (MunSidebar, mun_sidebar, GTK_TYPE_WIDGET)

enum { GO_TO, N_SIGNALS };

static guint signals[N_SIGNALS];

static const MunPlace *
get_place (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "place");
}

/* Where somebody has been stays at hand as long as the window lives. */
static gboolean
is_hidden (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "empty") && !g_object_get_data (G_OBJECT (row), "visited");
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  MunSidebar *self = user_data;
  const MunPlace *place = get_place (row);

  return self->show_all || place == NULL || !is_hidden (row);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  const MunPlace *place = get_place (row);
  const MunPlace *above = before != NULL ? get_place (before) : NULL;
  GtkWidget *label;

  if (place == NULL || above == NULL || place->section == above->section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (mun_section_title (place->section));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-title");
  gtk_list_box_row_set_header (row, label);
}

static void
mark_selected (MunSidebar *self)
{
  for (guint i = 0; self->selected != NULL && i < self->rows->len; i++)
    if (g_str_equal (get_place (self->rows->pdata[i])->id, self->selected))
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), self->rows->pdata[i]);
}

/* Walking over the list with the keys leads nowhere yet: what is marked is where one is. */
static void
row_selected_cb (MunSidebar    *self,
                 GtkListBoxRow *row)
{
  const MunPlace *place = row != NULL ? get_place (row) : NULL;

  if (self->selected != NULL && (place == NULL || !g_str_equal (place->id, self->selected)))
    mark_selected (self);
}

/* The same row folds what it has unfolded. */
static void
update_more (MunSidebar *self)
{
  GtkWidget *box = gtk_list_box_row_get_child (self->more);
  /* Translators: folds the places below “More” away again */
  const char *title = self->show_all ? _("Fewer") : _("More");
  gboolean hidden = FALSE;

  for (guint i = 0; i < self->rows->len && !hidden; i++)
    hidden = is_hidden (self->rows->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->more), hidden);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), title);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), self->show_all ? "mun-fewer-symbolic" : "mun-more-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
row_activated_cb (MunSidebar    *self,
                  GtkListBoxRow *row)
{
  const MunPlace *place = get_place (row);

  if (place != NULL)
    {
      g_signal_emit (self, signals[GO_TO], 0, place->id);
      return;
    }
  self->show_all = !self->show_all;
  update_more (self);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  mark_selected (self);
}

/* Some thirty drawings take as long to read as the rest of the window: the words come first. */
static gboolean
show_icon_cb (gpointer image)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (image), g_object_get_data (G_OBJECT (image), "icon"));
  return G_SOURCE_REMOVE;
}

/* Pointed at, a row says what its place is for, after the whole of a name that is cut. Nothing may cover what is pressed in a hurry. */
static gboolean
query_tip_cb (GtkWidget  *row,
              int         x,
              int         y,
              gboolean    keyboard,
              GtkTooltip *tooltip)
{
  GtkLabel *label = GTK_LABEL (gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))));
  GtkWidget *next = gtk_widget_get_next_sibling (row);
  const char *tip = g_object_get_data (G_OBJECT (row), "tip");
  g_autofree char *whole = pango_layout_is_ellipsized (gtk_label_get_layout (label)) ? g_strjoin ("\n", gtk_label_get_text (label), tip, NULL) : g_strdup (tip);

  /* The title of a section stands between rows, too. */
  if (GTK_IS_LIST_BOX_ROW (next) && get_place (GTK_LIST_BOX_ROW (next)) != NULL && get_place (GTK_LIST_BOX_ROW (next))->page == mun_incident_page_get_type)
    return FALSE;
  gtk_tooltip_set_text (tooltip, whole);
  return TRUE;
}

static GtkListBoxRow *
create_row (const char *title,
            const char *icon,
            const char *tip)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 16);
  g_idle_add_full (GDK_PRIORITY_REDRAW + 20, show_icon_cb, g_object_ref_sink (image), g_object_unref);
  g_object_set_data (G_OBJECT (image), "icon", (gpointer) icon);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "tip", (gpointer) tip);
  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect (row, "query-tooltip", G_CALLBACK (query_tip_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_LIST_BOX_ROW (row);
}

/* A red entry on top while an event runs. */
static void
show_running (GObject        *row,
              const MunPlace *place,
              MunWorkspace   *workspace)
{
  g_autoptr(GPtrArray) running = NULL;

  if (place->page != mun_incident_page_get_type)
    return;
  running = mun_incident_running (workspace);
  if (running->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (row), "running");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "running");
}

static void
reveal_selected (MunSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row != NULL)
    mun_reveal (GTK_WIDGET (row));
}

/* In a narrow window the place is chosen while the list is out of sight. */
static void
mun_sidebar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mun_sidebar_parent_class)->map (widget);
  reveal_selected (MUN_SIDEBAR (widget));
}

static void
mun_sidebar_dispose (GObject *object)
{
  MunSidebar *self = MUN_SIDEBAR (object);

  /* The list tells of each row that goes: there is nothing to mark any more. */
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (mun_sidebar_parent_class)->dispose (object);
}

static void
mun_sidebar_class_init (MunSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_sidebar_dispose;
  GTK_WIDGET_CLASS (klass)->map = mun_sidebar_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_sidebar_init (MunSidebar *self)
{
  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places"), -1);

  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      GtkListBoxRow *row = create_row (_(place->title), place->icon, _(place->tip));

      g_object_set_data (G_OBJECT (row), "place", (gpointer) place);
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
  self->more = create_row (_("More"), "mun-more-symbolic", _("Places that hold nothing yet and whose turn has not come"));
  gtk_list_box_row_set_selectable (self->more, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (self->more));

  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, self, NULL);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_cb, self, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

void
mun_sidebar_update (MunSidebar   *self,
                    MunWorkspace *workspace)
{
  gboolean changed = FALSE;
  g_autoptr(GPtrArray) path = NULL;

  g_return_if_fail (MUN_IS_SIDEBAR (self) && MUN_IS_WORKSPACE (workspace));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GObject *row = self->rows->pdata[i];
      const MunPlace *place = g_object_get_data (row, "place");
      gboolean empty = place->types[0] != NULL && !mun_path_is_in_use (workspace, place->types);

      if (empty && path == NULL)
        path = mun_path_new (workspace);
      empty = empty && !mun_path_unlocks (path, place->id, place->types);
      changed = changed || empty != GPOINTER_TO_INT (g_object_get_data (row, "empty"));
      g_object_set_data (row, "empty", GINT_TO_POINTER (empty));
      show_running (row, place, workspace);
    }
  if (!changed)
    return;
  update_more (self);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  reveal_selected (self);
}

void
mun_sidebar_select (MunSidebar *self,
                    const char *id)
{
  g_autofree char *old = NULL;

  g_return_if_fail (MUN_IS_SIDEBAR (self) && id != NULL);

  old = self->selected;
  self->selected = g_strdup (id);
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (get_place (self->rows->pdata[i])->id, id))
      g_object_set_data (self->rows->pdata[i], "visited", GINT_TO_POINTER (TRUE));
  update_more (self);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  mark_selected (self);
  reveal_selected (self);
}
