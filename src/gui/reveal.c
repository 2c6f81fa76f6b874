/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/reveal.h"

/* So much of a widget has to be seen to know what it is. */
#define FIRST_LINE 40
#define GAP        12
#define FRAMES     4
/* What never comes to rest is left alone. */
#define MOST_FRAMES 120

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

typedef struct {
  float y;      /* where it stood after the layout before */
  guint frames;
} Reveal;

static void
scroll_to (GtkWidget             *scroller,
           const graphene_rect_t *bounds)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_clamp_page (across, bounds->origin.x, bounds->origin.x + bounds->size.width);
  gtk_adjustment_clamp_page (down, bounds->origin.y, bounds->origin.y + bounds->size.height);
  /* Being set ends the motion in which GTK follows an earlier focus, which being clamped does not. */
  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down));
}

/* What was only just added has its place once it is mapped, was given its room, and what stands above it has come to rest: then it stands where it
 * stood in the frame before. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Reveal *self = user_data;
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;
  gboolean rests;

  if (scroller == NULL || ++self->frames > MOST_FRAMES)
    return G_SOURCE_REMOVE;
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_height (widget) == 0 || !find_place (widget, scroller, &bounds))
    return G_SOURCE_CONTINUE;
  rests = self->frames > 1 && G_APPROX_VALUE (self->y, bounds.origin.y, 0.5f);
  self->y = bounds.origin.y;
  if (rests)
    scroll_to (scroller, &bounds);
  return rests ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* A form gets its rows in the first frames. */
static gboolean
reveal_top_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  guint *frames = user_data;
  graphene_rect_t bounds;

  if (scroller != NULL && find_place (widget, scroller, &bounds) && *frames > 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), bounds.origin.y - GAP);
  return ++*frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
mun_reveal_top (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal_top_cb, g_new0 (guint, 1), g_free);
}

void
mun_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal_cb, g_new0 (Reveal, 1), g_free);
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
