/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/history-list.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/texts.h"
#include "model/summary.h"
#include "spec/kind.h"

#define MAX_SHOWN 100
#define MAX_VALUE 300

/* Returns: what @id is called; that it is gone where nothing of that id is in the file any more; an id says nothing to anybody */
static char *
name_record (MunWorkspace  *workspace,
             const MunSpec *target,
             const char    *id)
{
  const MunSpec *spec = target != NULL ? target : mun_store_find_type (mun_workspace_get_store (workspace), id);
  g_autofree char *title = *id != '\0' ? mun_workspace_title (workspace, spec, id) : g_strdup ("");

  if (*id == '\0' || *title != '\0')
    return g_steal_pointer (&title);
  return spec != NULL && mun_store_find_type (mun_workspace_get_store (workspace), id) != NULL ? g_strdup (_(spec->title)) : g_strdup (_("A deleted record"));
}

/* The kind of record that somebody decided on is kept by its name in the file. */
static gboolean
is_type_name (const MunFieldChange *change)
{
  return change->spec == &mun_approval_step_spec && change->field == APPROVAL_STEP_RECORD_TYPE;
}

static char *
format_value (MunWorkspace         *workspace,
              const MunFieldChange *change,
              const char           *value,
              guint                 max)
{
  const MunField *field;
  g_autofree char *shown = NULL;

  if (change->field < 0)
    return mun_text_shorten (value, max);
  field = &change->spec->fields[change->field];
  if (field->kind == MUN_KIND_LINK)
    shown = name_record (workspace, field->target, value);
  else if (is_type_name (change) && mun_spec_find (value) != NULL)
    shown = g_strdup (_(mun_spec_find (value)->title));
  else if (field->kind == MUN_KIND_LINKS && *value != '\0')
    {
      g_auto(GStrv) ids = mun_workspace_split_links (workspace, field, value);
      g_autoptr(GString) titles = g_string_new (NULL);

      for (char **id = ids; *id != NULL; id++)
        {
          g_autofree char *title = name_record (workspace, field->target, *id);

          g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", title);
        }
      shown = g_strdup (titles->str);
    }
  else
    shown = mun_kind_format (field, value, NULL);
  return mun_text_shorten (shown, max);
}

static const char *
label_change (const MunFieldChange *change)
{
  switch (change->field)
    {
    case -1:
      return _("Note");
    case -2:
      return _("Withdrawn because");
    case -3:
      if (change->spec == &mun_attachment_spec)
        return change->kind == MUN_ADDED ? _("Proof added") : _("Proof taken back");
      return change->kind == MUN_ADDED ? _("Record made") : _("Record removed");
    default:
      return _(change->spec->fields[change->field].label);
    }
}

static char *
describe_values (MunWorkspace         *workspace,
                 const MunFieldChange *change,
                 guint                 max)
{
  g_autofree char *old = format_value (workspace, change, change->old, max);
  g_autofree char *now = format_value (workspace, change, change->now, max);

  return *old == '\0' ? g_steal_pointer (&now) : g_strdup_printf ("%s → %s", old, *now != '\0' ? now : _("Not set"));
}

char *
mun_change_describe (MunWorkspace         *workspace,
                     const MunFieldChange *change,
                     guint                 max)
{
  g_autofree char *values = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && change != NULL, NULL);

  values = describe_values (workspace, change, max);
  return g_strdup_printf ("%s: %s", label_change (change), values);
}

GtkWidget *
mun_change_row_new (MunWorkspace         *workspace,
                    const MunFieldChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = describe_values (workspace, change, MAX_VALUE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_change (change));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* What the program keeps about a proof for itself: whose it is stands above, and a checksum says nothing to anybody. */
static gboolean
is_read (const MunFieldChange *change)
{
  return change->spec != &mun_attachment_spec || (change->field != ATTACHMENT_RECORD_TYPE && change->field != ATTACHMENT_RECORD
                                                  && change->field != ATTACHMENT_FILE && change->field != ATTACHMENT_SHA256);
}

static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             MunWorkspace   *workspace)
{
  gint64 number = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "number"));
  const char * const *ids = g_object_get_data (G_OBJECT (row), "ids");
  g_autoptr(GPtrArray) changes = NULL;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", row);
  changes = mun_store_revision_changes (mun_workspace_get_store (workspace), number, NULL);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      MunFieldChange *change = changes->pdata[i];

      if (g_strv_contains (ids, change->id) && is_read (change))
        adw_expander_row_add_row (row, mun_change_row_new (workspace, change));
    }
}

static GtkWidget *
create_row (MunWorkspace       *workspace,
            const char * const *ids,
            const MunRevision  *revision)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *moment = mun_text_moment (revision->at);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", moment, revision->person);
  g_autofree char *summary = mun_summary_in (revision->summary, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), summary);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  g_object_set_data (G_OBJECT (row), "number", GSIZE_TO_POINTER (revision->number));
  g_object_set_data_full (G_OBJECT (row), "ids", g_strdupv ((char **) ids), (GDestroyNotify) g_strfreev);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), workspace, 0);
  return row;
}

GtkWidget *
mun_history_list_new (MunWorkspace *workspace,
                      MunRecord    *record)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *all = gtk_button_new_with_label (_("Show in History"));
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = mun_store_trail_ids (store, mun_record_get_id (record), &error);
  g_autoptr(GPtrArray) revisions = ids != NULL ? mun_store_trail (store, (const char * const *) ids, 0, MAX_SHOWN, &error) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Who changed what"));
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_set_valign (all, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "win.show-history");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (all), "s", mun_record_get_id (record));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), all);
  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (workspace, (const char * const *) ids, revisions->pdata[i]));
  if (revisions == NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), error->message);
  else if (revisions->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("The record has not been saved yet."));
  else if (revisions->len == MAX_SHOWN)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("The newest changes. All of them stand in History."));
  return group;
}
