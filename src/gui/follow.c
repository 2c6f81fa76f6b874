/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/follow.h"

typedef struct {
  GtkWidget     *widget; /* owns this */
  MunFollowFunc  refresh;
  gboolean       stale;
  guint          refresh_id;
} Follower;

static void
forget_cb (Follower *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
}

static void
free_follower (gpointer data)
{
  forget_cb (data);
  g_free (data);
}

static gboolean
refresh_cb (gpointer data)
{
  Follower *self = data;

  self->refresh_id = 0;
  self->stale = FALSE;
  self->refresh (self->widget);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (Follower *self)
{
  self->stale = TRUE;
  if (self->refresh_id == 0 && gtk_widget_get_mapped (self->widget))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
changed_cb (GtkWidget *widget)
{
  queue_refresh (g_object_get_data (G_OBJECT (widget), "mun-follower"));
}

static void
map_cb (Follower *self)
{
  if (self->stale)
    queue_refresh (self);
}

void
mun_follow (GtkWidget     *widget,
            MunWorkspace  *workspace,
            MunFollowFunc  refresh)
{
  Follower *self;

  g_return_if_fail (GTK_IS_WIDGET (widget) && MUN_IS_WORKSPACE (workspace) && refresh != NULL);
  g_return_if_fail (g_object_get_data (G_OBJECT (widget), "mun-follower") == NULL);

  self = g_new0 (Follower, 1);
  self->widget = widget;
  self->refresh = refresh;
  g_object_set_data_full (G_OBJECT (widget), "mun-follower", self, free_follower);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (widget, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (widget, "destroy", G_CALLBACK (forget_cb), self);
}

void
mun_follow_outdate (GtkWidget *widget)
{
  Follower *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = g_object_get_data (G_OBJECT (widget), "mun-follower");
  if (self != NULL)
    queue_refresh (self);
}
