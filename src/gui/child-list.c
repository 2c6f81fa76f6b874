/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/child-list.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/badge.h"
#include "gui/follow.h"
#include "gui/window.h"
#include "model/rules.h"
#include "model/auditor-mode.h"

#define FIRST_ROWS 50

struct _MunChildList {
  AdwPreferencesGroup parent_instance;

  /* Borrowed */
  const MunSpec *spec;

  /* Owned */
  MunWorkspace *workspace;
  MunRecord    *parent;
  GPtrArray    *rows; /* borrowed */
  GPtrArray    *coming; /* (nullable): records that get a row next */
  gboolean      editable;
  gboolean      all;
};

G_DEFINE_FINAL_TYPE (MunChildList, mun_child_list, ADW_TYPE_PREFERENCES_GROUP)

/* The listed fields that are neither title, state nor parent, in one line. */
static char *
describe (MunChildList *self,
          MunRecord    *record)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->spec->n_fields; i++)
    {
      const MunField *field = &self->spec->fields[i];
      g_autofree char *value = NULL;
      g_autofree char *shown = NULL;

      if (!(field->flags & MUN_LISTED) || i == self->spec->title_field || i == self->spec->parent_field ||
          (mun_spec_has_state (self->spec) && i == self->spec->state_field) || !mun_record_is_set (record, i))
        continue;
      value = mun_workspace_format (self->workspace, record, i, NULL);
      shown = mun_text_shorten (value, 80);
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", _(field->label), shown);
    }
  return g_strdup (text->str);
}

static void
row_activated_cb (MunChildList *self,
                  GtkWidget    *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", (const char *) g_object_get_data (G_OBJECT (row), "id"));
}

static GtkWidget *
create_row (MunChildList *self,
            MunRecord    *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = mun_workspace_title (self->workspace, self->spec, mun_record_get_id (record));
  g_autofree char *short_title = mun_text_shorten (title, 120);
  g_autofree char *subtitle = describe (self, record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *short_title != '\0' ? short_title : mun_record_get_ref (record));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (mun_spec_has_state (self->spec))
    {
      GtkWidget *badge = mun_badge_new ();

      mun_badge_set_state (MUN_BADGE (badge), self->spec, mun_record_get_state (record));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (mun_record_get_id (record)), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_row (MunChildList *self,
         GtkWidget    *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void fill (MunChildList *self);

static void
show_all_cb (MunChildList *self)
{
  self->all = TRUE;
  fill (self);
}

static void
add_more_row (MunChildList *self,
              guint         n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_("Show all %u"), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
begin (MunChildList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  self->coming = mun_workspace_children (self->workspace, self->parent, self->spec);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), self->coming->len == 0 ? _(self->spec->purpose) : NULL);
}

static void
fill (MunChildList *self)
{
  begin (self);
  while (mun_child_list_add_next (self))
    ;
}

static void
refresh (GtkWidget *widget)
{
  fill (MUN_CHILD_LIST (widget));
}

static void
add_cb (MunChildList *self)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (self->workspace, self->spec);
  MunWindow *window = mun_window_of (GTK_WIDGET (self));

  mun_record_set (record, self->spec->parent_field, mun_record_get_id (self->parent));
  mun_window_show_new (window, record);
}

static void
mun_child_list_dispose (GObject *object)
{
  MunChildList *self = MUN_CHILD_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (mun_child_list_parent_class)->dispose (object);
}

static void
mun_child_list_class_init (MunChildListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_child_list_dispose;
}

static void
mun_child_list_init (MunChildList *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
mun_child_list_new (MunWorkspace  *workspace,
                    MunRecord     *parent,
                    const MunSpec *spec,
                    gboolean       editable)
{
  MunChildList *self = g_object_new (MUN_TYPE_CHILD_LIST, NULL);
  g_autofree char *title = g_markup_escape_text (_(spec->plural), -1);

  self->workspace = g_object_ref (workspace);
  self->parent = g_object_ref (parent);
  self->spec = spec;
  self->editable = editable;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  if (!mun_record_is_full (workspace, parent, spec)
      && (editable || (spec->flags & MUN_SPEC_APPEND_ONLY && mun_workspace_closed_reason (workspace, spec) == NULL)))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
      g_autofree char *name = g_strdup_printf (_("Add: %s"), _(spec->title));

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
    }
  mun_follow (GTK_WIDGET (self), workspace, refresh);
  begin (self);
  return GTK_WIDGET (self);
}

gboolean
mun_child_list_add_next (MunChildList *self)
{
  guint n;

  g_return_val_if_fail (MUN_IS_CHILD_LIST (self), FALSE);

  n = self->rows->len;
  if (self->coming != NULL && n < self->coming->len && (self->all || n < FIRST_ROWS))
    {
      add_row (self, create_row (self, self->coming->pdata[n]));
      return TRUE;
    }
  if (self->coming != NULL && n < self->coming->len)
    add_more_row (self, self->coming->len);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  return FALSE;
}

GtkWidget *
mun_child_list_find (MunChildList *self,
                     const char   *id)
{
  g_return_val_if_fail (MUN_IS_CHILD_LIST (self) && id != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (g_object_get_data (self->rows->pdata[i], "id"), id) == 0)
      return self->rows->pdata[i];
  return NULL;
}
