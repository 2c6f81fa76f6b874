/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/reveal.h"

static gboolean
reveal_cb (gpointer user_data)
{
  GtkWidget *widget = user_data;
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (scroller != NULL && gtk_widget_compute_bounds (widget, scroller, &bounds))
    {
      GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
      GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      double x = gtk_adjustment_get_value (across) + bounds.origin.x;
      double y = gtk_adjustment_get_value (down) + bounds.origin.y;

      gtk_adjustment_clamp_page (across, x, x + bounds.size.width);
      gtk_adjustment_clamp_page (down, y, y + bounds.size.height);
    }
  return G_SOURCE_REMOVE;
}

void
mun_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_idle_add_full (GDK_PRIORITY_REDRAW + 20, reveal_cb, g_object_ref (widget), g_object_unref);
}
