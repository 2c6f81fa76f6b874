/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/passing-popover.h"

static gboolean
unparent_cb (gpointer data)
{
  if (gtk_widget_get_parent (data) != NULL)
    gtk_widget_unparent (data);
  g_object_unref (data);
  return G_SOURCE_REMOVE;
}

/* Not while it still closes, and not before what was chosen in it is done. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add (unparent_cb, g_object_ref (popover));
}

static void
give_back_cb (GtkWidget *popover,
              GtkWidget *origin)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || focus == popover || gtk_widget_is_ancestor (focus, popover))
    gtk_widget_grab_focus (origin);
}

void
mun_popover_show_once (GtkPopover         *popover,
                       GtkWidget          *parent,
                       const GdkRectangle *place,
                       GtkWidget          *origin)
{
  g_return_if_fail (GTK_IS_POPOVER (popover) && GTK_IS_WIDGET (parent) && GTK_IS_WIDGET (origin));

  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  gtk_popover_set_pointing_to (popover, place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (give_back_cb), origin, 0);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (popover);
}

/* Windows that belong to it, such as the menu of an entry, are inside. */
static gboolean
is_inside (GtkWidget  *popover,
           GdkSurface *surface)
{
  GdkSurface *own = gtk_native_get_surface (GTK_NATIVE (popover));

  while (surface != NULL && surface != own)
    surface = GDK_IS_POPUP (surface) ? gdk_popup_get_parent (GDK_POPUP (surface)) : NULL;
  return surface != NULL;
}

/* The button that opened it closes it, and must not open it again with the same press. */
static gboolean
is_opener (GtkWidget *popover,
           GtkWidget *root,
           double     x,
           double     y)
{
  GtkWidget *pressed = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);
  GtkWidget *opener = gtk_widget_get_parent (popover);

  return pressed != NULL && opener != NULL && (pressed == opener || gtk_widget_is_ancestor (pressed, opener));
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            GtkWidget  *popover)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean inside = !gtk_widget_get_mapped (popover) || event == NULL || is_inside (popover, gdk_event_get_surface (event));
  gboolean again = !inside && is_opener (popover, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);

  gtk_gesture_set_state (gesture, again ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
  if (!inside)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
watch_cb (GtkWidget *popover)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), popover, 0);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (popover)), GTK_EVENT_CONTROLLER (gesture));
  g_object_set_data (G_OBJECT (popover), "watch", gesture);
}

static gboolean
remove_cb (gpointer data)
{
  if (gtk_event_controller_get_widget (data) != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (data), data);
  g_object_unref (data);
  return G_SOURCE_REMOVE;
}

/* Not while it still looks at the press that closes the popover. */
static void
unwatch_cb (GtkWidget *popover)
{
  gpointer gesture = g_object_steal_data (G_OBJECT (popover), "watch");

  if (gesture != NULL)
    g_idle_add (remove_cb, g_object_ref (gesture));
}

void
mun_popover_let_pass (GtkPopover *popover)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_POPOVER (popover));

  gtk_popover_set_autohide (popover, FALSE);
  g_signal_connect (popover, "map", G_CALLBACK (watch_cb), NULL);
  g_signal_connect (popover, "unmap", G_CALLBACK (unwatch_cb), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (popover), focus);
}
