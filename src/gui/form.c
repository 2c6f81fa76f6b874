/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/form.h"

#include <glib/gi18n.h>

#include "gui/child-list.h"
#include "model/rules.h"

struct _MunForm {
  GtkBox parent_instance;

  /* Owned */
  MunWorkspace *workspace;
  MunRecord    *record;
  GPtrArray    *editors; /* (element-type MunEditor): borrowed rows */
  gboolean      editable;
};

G_DEFINE_FINAL_TYPE (MunForm, mun_form, GTK_TYPE_BOX)

static AdwPreferencesGroup *
add_group (MunForm    *self,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (title, -1);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
    }
  gtk_box_append (GTK_BOX (self), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_fields (MunForm *self)
{
  const MunSpec *spec = mun_record_get_spec (self->record);
  AdwPreferencesGroup *group = NULL;
  const char *title = NULL;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      GtkWidget *editor;

      if (spec->fields[i].group != NULL)
        {
          title = _(spec->fields[i].group);
          group = NULL;
        }
      if (!mun_form_shows_field (self->record, i))
        continue;
      if (group == NULL)
        group = add_group (self, title);
      editor = mun_editor_new (self->workspace, self->record, i, self->editable);
      mun_editor_show_help (MUN_EDITOR (editor), self->editable && (!mun_record_is_set (self->record, i) || mun_field_has_starter (&spec->fields[i])));
      adw_preferences_group_add (group, editor);
      g_ptr_array_add (self->editors, editor);
    }
}

/* Types whose lines are edited inside this one. */
static void
add_children (MunForm *self)
{
  const MunSpec *parent = mun_record_get_spec (self->record);

  if (mun_record_is_new (self->record))
    return;
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if ((*spec)->flags & MUN_SPEC_CHILD && (*spec)->fields[(*spec)->parent_field].target == parent)
      gtk_box_append (GTK_BOX (self), mun_child_list_new (self->workspace, self->record, *spec, self->editable));
}

static void
mun_form_dispose (GObject *object)
{
  MunForm *self = MUN_FORM (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mun_form_parent_class)->dispose (object);
}

static void
mun_form_class_init (MunFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_form_dispose;
}

static void
mun_form_init (MunForm *self)
{
  self->editors = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

GtkWidget *
mun_form_new (MunWorkspace *workspace,
              MunRecord    *record,
              gboolean      editable)
{
  MunForm *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  self = g_object_new (MUN_TYPE_FORM, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->editable = editable;
  add_fields (self);
  add_children (self);
  return GTK_WIDGET (self);
}

MunEditor *
mun_form_commit (MunForm *self)
{
  MunEditor *wrong = NULL;

  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    if (!mun_editor_commit (self->editors->pdata[i]) && wrong == NULL)
      wrong = self->editors->pdata[i];
  return wrong;
}

MunEditor *
mun_form_find (MunForm *self,
               int      field)
{
  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    if (mun_editor_get_index (self->editors->pdata[i]) == field)
      return self->editors->pdata[i];
  return NULL;
}

MunEditor *
mun_form_show_issues (MunForm   *self,
                      GPtrArray *issues)
{
  MunEditor *first = NULL;

  g_return_val_if_fail (MUN_IS_FORM (self) && issues != NULL, NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = issues->pdata[i];
      MunEditor *editor = issue->field >= 0 ? mun_form_find (self, issue->field) : NULL;

      if (editor == NULL || issue->level == MUN_ISSUE_HINT)
        continue;
      mun_editor_show_remark (editor, issue->level, issue->message);
      if (first == NULL)
        first = editor;
    }
  return first;
}

void
mun_form_show_faults (MunForm *self)
{
  g_autoptr(GPtrArray) issues = NULL;
  MunEditor *first;

  g_return_if_fail (MUN_IS_FORM (self));

  issues = mun_record_issues (self->workspace, self->record);
  first = mun_form_show_issues (self, issues);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

GPtrArray *
mun_form_list_remarks (MunForm *self)
{
  GPtrArray *issues;

  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  issues = mun_record_issues (self->workspace, self->record);
  for (guint i = issues->len; i > 0; i--)
    {
      const MunIssue *issue = issues->pdata[i - 1];

      if (issue->level != MUN_ISSUE_WARNING || issue->field < 0
          || (mun_record_is_set (self->record, issue->field) && !mun_record_is_changed (self->record, issue->field)))
        g_ptr_array_remove_index (issues, i - 1);
    }
  return issues;
}

gboolean
mun_form_shows_field (MunRecord *record,
                      int        field)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_spec_has_state (spec) && (guint) field == spec->state_field)
    return FALSE;
  if (spec->flags & MUN_SPEC_CHILD && (guint) field == spec->parent_field)
    return FALSE;
  return !(spec->fields[field].flags & MUN_COMPUTED) || mun_record_is_set (record, field);
}
