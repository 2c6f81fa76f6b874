/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/panes.h"

#define LIST_WIDTH   400
#define NARROW_WIDTH 320

struct _MunPanes {
  GtkWidget parent_instance;

  /* Children */
  AdwLeaflet *leaflet;

  /* Borrowed */
  MunPage   *page;
  GtkWidget *list;   /* a clamp around it: long texts must not widen it */
  GtkWidget *detail;
};

G_DEFINE_FINAL_TYPE (MunPanes, mun_panes, GTK_TYPE_WIDGET)

static void
update_cb (MunPanes *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_hexpand (self->list, folded);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->list), folded ? 10000 : LIST_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->list), folded ? 10000 : LIST_WIDTH);
  gtk_widget_set_size_request (self->list, folded ? NARROW_WIDTH : LIST_WIDTH, -1);
  mun_page_set_deep (self->page, folded && adw_leaflet_get_visible_child (self->leaflet) == self->detail);
}

static gboolean
is_narrow (MunPage *page)
{
  GtkWidget *window = GTK_WIDGET (mun_page_get_window (page));
  int width = window != NULL ? gtk_widget_get_width (window) : 0;

  return width > 0 && width < LIST_WIDTH + NARROW_WIDTH;
}

static void
mun_panes_dispose (GObject *object)
{
  MunPanes *self = MUN_PANES (object);

  if (self->leaflet != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->leaflet));
  self->leaflet = NULL;

  G_OBJECT_CLASS (mun_panes_parent_class)->dispose (object);
}

static void
mun_panes_class_init (MunPanesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_panes_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mun_panes_init (MunPanes *self)
{
}

GtkWidget *
mun_panes_new (MunPage   *page,
               GtkWidget *list,
               GtkWidget *detail)
{
  MunPanes *self = g_object_new (MUN_TYPE_PANES, NULL);
  GtkWidget *separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  self->page = page;
  self->list = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (self->list), list);
  self->detail = detail;
  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  gtk_widget_set_hexpand (detail, TRUE);
  gtk_widget_set_size_request (detail, NARROW_WIDTH + 40, -1);
  adw_leaflet_append (self->leaflet, self->list);
  adw_leaflet_page_set_navigatable (adw_leaflet_append (self->leaflet, separator), FALSE);
  adw_leaflet_append (self->leaflet, detail);
  gtk_widget_set_parent (GTK_WIDGET (self->leaflet), GTK_WIDGET (self));
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
  /* Before it was ever given a width it has not folded; what it asks for then must not widen a narrow window for good. */
  if (is_narrow (page))
    gtk_widget_set_size_request (self->list, NARROW_WIDTH, -1);
  return GTK_WIDGET (self);
}

void
mun_panes_open (MunPanes *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (MUN_IS_PANES (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  adw_leaflet_set_visible_child (self->leaflet, self->detail);
  /* Side by side nothing has moved: whoever chooses in the list goes on choosing there. */
  if (!adw_leaflet_get_folded (self->leaflet) && focus != NULL && gtk_widget_is_ancestor (focus, self->list))
    gtk_widget_grab_focus (focus);
}

void
mun_panes_close (MunPanes *self)
{
  g_return_if_fail (MUN_IS_PANES (self));

  adw_leaflet_set_visible_child (self->leaflet, self->list);
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

gboolean
mun_panes_get_folded (MunPanes *self)
{
  g_return_val_if_fail (MUN_IS_PANES (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet);
}

AdwLeaflet *
mun_panes_get_leaflet (MunPanes *self)
{
  g_return_val_if_fail (MUN_IS_PANES (self), NULL);

  return self->leaflet;
}
