/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/toast-room.h"

/* Between the message and what has the focus. */
#define GAP 10
/* So long a message slides to its place, and a page that was only just shown gets its rows. */
#define RESTLESS (G_TIME_SPAN_SECOND)

typedef struct {
  /* Borrowed, weak */
  GtkWidget *words;
  GtkWidget *padded; /* what is scrolled, with room at its end; NULL: nothing */

  int    margin; /* that it had before */
  gint64 until;  /* on the clock of the frames; 0: it begins with the next one */
  guint  tick_id;
} Room;

static void
give_back (Room *room)
{
  if (room->padded != NULL)
    gtk_widget_set_margin_bottom (room->padded, room->margin);
  g_clear_weak_pointer (&room->padded);
}

static void
free_room (gpointer data)
{
  Room *room = data;

  give_back (room);
  g_free (room);
}

static GtkWidget *
find_message (GtkWidget *words)
{
  GtkWidget *message = words;

  while (message != NULL && g_strcmp0 (gtk_widget_get_css_name (message), "toast") != 0)
    message = gtk_widget_get_parent (message);
  return message;
}

/* A field is its whole row, with its name above. */
static GtkWidget *
find_field (GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL ? row : focus;
}

/* Returns: what is scrolled in @scroller; %NULL where it does that by itself, as a long list does */
static GtkWidget *
get_content (GtkWidget *scroller)
{
  GtkWidget *child = scroller != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)) : NULL;

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : NULL;
}

/* An entry of several lines scrolls inside of what the page scrolls. */
static GtkWidget *
find_scroller (GtkWidget *field)
{
  GtkWidget *scroller = field;

  do
    scroller = gtk_widget_get_parent (scroller);
  while (scroller != NULL && (!GTK_IS_SCROLLED_WINDOW (scroller) || get_content (scroller) == NULL));
  return scroller;
}

static void
pad (Room      *room,
     GtkWidget *content,
     int        needed)
{
  if (room->padded != content)
    {
      give_back (room);
      g_set_weak_pointer (&room->padded, content);
      room->margin = gtk_widget_get_margin_bottom (content);
    }
  if (gtk_widget_get_margin_bottom (content) < room->margin + needed)
    gtk_widget_set_margin_bottom (content, room->margin + needed);
}

/* What begins further down than is seen is not looked at now. */
static void
clear_field (Room *room)
{
  GtkRoot *root = gtk_widget_get_root (room->words);
  GtkWidget *message = find_message (room->words);
  GtkWidget *field = root != NULL ? find_field (root) : NULL;
  GtkWidget *scroller = field != NULL ? find_scroller (field) : NULL;
  GtkAdjustment *down;
  graphene_rect_t above, place, seen;
  double covered;

  if (scroller == NULL || message == NULL || !gtk_widget_compute_bounds (message, GTK_WIDGET (root), &above)
      || !gtk_widget_compute_bounds (field, GTK_WIDGET (root), &place) || !gtk_widget_compute_bounds (scroller, GTK_WIDGET (root), &seen))
    return;
  covered = place.origin.y + place.size.height + GAP - above.origin.y;
  if (covered <= 0 || place.origin.y >= seen.origin.y + seen.size.height || place.origin.x >= above.origin.x + above.size.width
      || place.origin.x + place.size.width <= above.origin.x)
    return;
  pad (room, get_content (scroller), (int) (seen.origin.y + seen.size.height - above.origin.y) + GAP);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + MAX (0, MIN (covered, place.origin.y - seen.origin.y)));
}

static gboolean
tick_cb (GtkWidget     *words,
         GdkFrameClock *clock,
         gpointer       data)
{
  Room *room = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (room->until == 0)
    room->until = now + RESTLESS;
  clear_field (room);
  if (now < room->until)
    return G_SOURCE_CONTINUE;
  room->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
look_again (Room *room)
{
  room->until = 0;
  if (room->tick_id == 0)
    room->tick_id = gtk_widget_add_tick_callback (room->words, tick_cb, room, NULL);
}

static void
focus_moved_cb (GtkWidget *words)
{
  look_again (g_object_get_data (G_OBJECT (words), "room"));
}

static void
rooted_cb (GtkWidget *words)
{
  GtkRoot *root = gtk_widget_get_root (words);

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), words, G_CONNECT_SWAPPED);
  else
    give_back (g_object_get_data (G_OBJECT (words), "room"));
}

void
mun_toast_make_room (GtkWidget *words)
{
  Room *room;

  g_return_if_fail (GTK_IS_WIDGET (words));

  room = g_object_get_data (G_OBJECT (words), "room");
  if (room == NULL)
    {
      room = g_new0 (Room, 1);
      room->words = words;
      g_object_set_data_full (G_OBJECT (words), "room", room, free_room);
      g_signal_connect (words, "notify::root", G_CALLBACK (rooted_cb), NULL);
    }
  look_again (room);
}
