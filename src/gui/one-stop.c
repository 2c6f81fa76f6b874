/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/one-stop.h"

struct _MunOneStop {
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *list; /* in @child */
};

G_DEFINE_FINAL_TYPE (MunOneStop, mun_one_stop, GTK_TYPE_WIDGET)

static gboolean
mun_one_stop_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  MunOneStop *self = MUN_ONE_STOP (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (row != NULL && by_tab && gtk_widget_get_focus_child (widget) != NULL)
    return gtk_widget_child_focus (row, direction);
  return gtk_widget_child_focus (self->child, direction);
}

static void
mun_one_stop_dispose (GObject *object)
{
  MunOneStop *self = MUN_ONE_STOP (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mun_one_stop_parent_class)->dispose (object);
}

static void
mun_one_stop_class_init (MunOneStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_one_stop_dispose;
  widget_class->focus = mun_one_stop_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mun_one_stop_init (MunOneStop *self)
{
}

GtkWidget *
mun_one_stop_new (GtkWidget *child,
                  GtkWidget *list)
{
  MunOneStop *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child) && GTK_IS_WIDGET (list), NULL);

  self = g_object_new (MUN_TYPE_ONE_STOP, NULL);
  self->child = child;
  self->list = list;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  return GTK_WIDGET (self);
}
