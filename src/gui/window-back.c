/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include "gui/page.h"
#include "gui/record-view.h"

/* Where one was, place by place and record by record, so that every step can be taken back. */

#define KEPT_STOPS 60

typedef struct {
  char     *place;
  char     *record;   /* NULL: the place without a record */
  gboolean  followed; /* one came here by following something to its record */
} Stop;

static void
free_stop (gpointer data)
{
  Stop *stop = data;

  g_free (stop->place);
  g_free (stop->record);
  g_free (stop);
}

static MunRecordView *
find_record_view (GtkWidget *widget)
{
  MunRecordView *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (MUN_IS_RECORD_VIEW (widget))
    return MUN_RECORD_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_record_view (child);
  return found;
}

/* What is chosen in a list belongs to the stop one is at. Under a cover nothing can have been chosen. */
static void
note_record (MunWindow *self)
{
  Stop *stop = g_queue_peek_head (&self->visited);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  MunRecordView *view;
  MunRecord *record;

  if (stop == NULL || page == NULL || !gtk_widget_get_mapped (page) || g_strcmp0 (stop->place, mun_window_get_place (self)) != 0)
    return;
  view = find_record_view (page);
  record = view != NULL ? mun_record_view_get_record (view) : NULL;
  g_free (stop->record);
  stop->record = record != NULL ? g_strdup (mun_record_get_id (record)) : NULL;
}

void
mun_window_note_stop (MunWindow      *self,
                      const MunPlace *place,
                      MunRecord      *record)
{
  Stop *here;
  const char *id = record != NULL ? mun_record_get_id (record) : NULL;

  note_record (self);
  here = g_queue_peek_head (&self->visited);
  if (here != NULL && g_strcmp0 (here->place, place->id) == 0 && (id == NULL || g_strcmp0 (here->record, id) == 0))
    return;
  mun_window_return_from (self, here != NULL ? here->record : NULL, id);
  here = g_new0 (Stop, 1);
  here->place = g_strdup (place->id);
  here->record = g_strdup (id);
  here->followed = id != NULL;
  g_queue_push_head (&self->visited, here);
  if (g_queue_get_length (&self->visited) > KEPT_STOPS)
    free_stop (g_queue_pop_tail (&self->visited));
  g_object_notify (G_OBJECT (self), "can-go-back");
}

void
mun_window_forget_stops (MunWindow *self)
{
  g_queue_clear_full (&self->visited, free_stop);
}

gboolean
mun_window_can_go_back (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), FALSE);

  return g_queue_get_length (&self->visited) > 1;
}

static void
return_to (MunWindow  *self,
           const Stop *stop)
{
  gboolean same = g_strcmp0 (stop->place, mun_window_get_place (self)) == 0;
  GtkWidget *page = mun_window_show_place (self, stop->place);
  g_autoptr(MunRecord) record = stop->record != NULL ? mun_window_find_record (self, stop->record, NULL) : NULL;

  if (page != NULL && record != NULL)
    mun_page_show_record (MUN_PAGE (page), record);
  else if (page != NULL && same)
    mun_page_back (MUN_PAGE (page));
  else if (page != NULL)
    mun_page_enter (MUN_PAGE (page));
}

void
mun_window_go_back (MunWindow *self)
{
  GtkWidget *page;
  const Stop *here;

  g_return_if_fail (MUN_IS_WINDOW (self));

  page = mun_window_get_page (self);
  here = g_queue_peek_head (&self->visited);
  /* A conversation over everything ends first; then what stands in the place of its list, unless one came from somewhere else. */
  if (page != NULL && mun_page_get_deep (MUN_PAGE (page))
      && (page != gtk_stack_get_visible_child (self->pages) || here == NULL || !here->followed || !mun_window_can_go_back (self)))
    mun_page_back (MUN_PAGE (page));
  else if (mun_window_can_go_back (self))
    {
      Stop *left = g_queue_pop_head (&self->visited);
      const Stop *stop = g_queue_peek_head (&self->visited);

      return_to (self, stop);
      mun_window_return_from (self, left->record, stop->record);
      free_stop (left);
      g_object_notify (G_OBJECT (self), "can-go-back");
    }
  else if (mun_window_get_narrow (self))
    mun_window_show_sidebar (self);
}
