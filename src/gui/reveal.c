/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/reveal.h"

/* So much of a widget has to be seen to know what it is. */
#define FIRST_LINE 40

/* Where @widget stands in what is scrolled. Measured from what is scrolled itself, for between a scroll and the next layout the two do not agree. */
static gboolean
find_place (GtkWidget       *widget,
            GtkWidget       *scroller,
            graphene_rect_t *bounds)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *content = GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : NULL;

  if (content != NULL)
    return gtk_widget_compute_bounds (widget, content, bounds);
  if (!gtk_widget_compute_bounds (widget, scroller, bounds))
    return FALSE;
  graphene_rect_offset (bounds, (float) gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller))),
                        (float) gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))));
  return TRUE;
}

/* What was only just added has its place once a frame has been laid out. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  gboolean *laid_out = user_data;
  graphene_rect_t bounds;

  if (!*laid_out)
    {
      *laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (scroller != NULL && find_place (widget, scroller, &bounds))
    {
      GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
      GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

      gtk_adjustment_clamp_page (across, bounds.origin.x, bounds.origin.x + bounds.size.width);
      gtk_adjustment_clamp_page (down, bounds.origin.y, bounds.origin.y + bounds.size.height);
    }
  return G_SOURCE_REMOVE;
}

void
mun_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal_cb, g_new0 (gboolean, 1), g_free);
}

gboolean
mun_reveal_is_focus_below (GtkScrolledWindow *scroller,
                           GtkWidget         *place)
{
  GtkWidget *focus;
  graphene_rect_t area;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller) && GTK_IS_WIDGET (place), FALSE);

  focus = gtk_root_get_focus (gtk_widget_get_root (place));
  return focus != NULL && gtk_widget_is_ancestor (focus, place) && gtk_widget_compute_bounds (focus, GTK_WIDGET (scroller), &area)
         && area.origin.y + gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)) + MIN (area.size.height, FIRST_LINE)
              > gtk_widget_get_height (GTK_WIDGET (scroller));
}
