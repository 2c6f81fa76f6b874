/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/form.h"
#include "gui/page.h"
#include "gui/reveal.h"
#include "gui/window-private.h"

typedef struct {
  MunWindow *window; /* owned */
  char      *name;   /* of a field, or the id of a line */
} Lead;

static void
free_lead (gpointer data)
{
  Lead *lead = data;

  g_object_unref (lead->window);
  g_free (lead->name);
  g_free (lead);
}

static MunForm *
find_form (GtkWidget *widget)
{
  MunForm *found = NULL;

  if (MUN_IS_FORM (widget))
    return MUN_FORM (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
      found = find_form (child);
  return found;
}

static gboolean
lead_cb (gpointer user_data)
{
  Lead *lead = user_data;
  GtkWidget *page = mun_window_get_page (lead->window);
  MunForm *form = page != NULL ? find_form (page) : NULL;
  int field = form != NULL ? mun_spec_find_field (mun_record_get_spec (mun_form_get_record (form)), lead->name) : -1;
  MunEditor *editor = field >= 0 ? mun_form_find (form, field) : NULL;

  if (editor != NULL && gtk_widget_grab_focus (GTK_WIDGET (editor)))
    mun_reveal (GTK_WIDGET (editor));
  return G_SOURCE_REMOVE;
}

static gboolean
lead_to_line_cb (gpointer user_data)
{
  Lead *lead = user_data;
  GtkWidget *page = mun_window_get_page (lead->window);
  MunForm *form = page != NULL ? find_form (page) : NULL;
  GtkWidget *row = form != NULL ? mun_form_find_line (form, lead->name) : NULL;

  if (row != NULL && gtk_widget_grab_focus (row))
    mun_reveal (row);
  return G_SOURCE_REMOVE;
}

static Lead *
new_lead (MunWindow  *self,
          const char *name)
{
  Lead *lead = g_new0 (Lead, 1);

  lead->window = g_object_ref (self);
  lead->name = g_strdup (name);
  return lead;
}

void
mun_window_show_field (MunWindow  *self,
                       const char *id,
                       const char *name)
{
  g_return_if_fail (MUN_IS_WINDOW (self) && id != NULL);

  mun_window_show_record (self, id);
  if (name != NULL)
    mun_window_lead_to_field (self, name);
}

void
mun_window_lead_to_field (MunWindow  *self,
                          const char *name)
{
  g_return_if_fail (MUN_IS_WINDOW (self) && name != NULL);

  /* After the first field has got the focus, which it gets in an idle moment, too. */
  g_idle_add_full (G_PRIORITY_LOW, lead_cb, new_lead (self, name), free_lead);
}

void
mun_window_return_from (MunWindow  *self,
                        const char *from,
                        const char *to)
{
  g_autoptr(MunRecord) line = NULL;
  const MunSpec *spec;

  g_return_if_fail (MUN_IS_WINDOW (self));

  line = from != NULL && to != NULL ? mun_window_find_record (self, from, NULL) : NULL;
  spec = line != NULL ? mun_record_get_spec (line) : NULL;
  if (spec != NULL && spec->flags & MUN_SPEC_CHILD && mun_record_is (line, spec->parent_field, to))
    g_idle_add_full (G_PRIORITY_LOW, lead_to_line_cb, new_lead (self, from), free_lead);
}
