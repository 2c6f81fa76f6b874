/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/link-list.h"

#include <glib/gi18n.h>

#include "base/text.h"

static GtkWidget *
create_row (const char *title,
            const char *subtitle,
            const char *id)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown = mun_text_shorten (title, 120);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  return row;
}

static void
add_link (AdwPreferencesGroup *group,
          MunWorkspace        *workspace,
          const MunField      *field,
          const char          *id)
{
  const MunSpec *target = field->target != NULL ? field->target : mun_store_find_type (mun_workspace_get_store (workspace), id);
  g_autofree char *title = target != NULL ? mun_workspace_title (workspace, target, id) : NULL;

  if (title != NULL && *title != '\0')
    adw_preferences_group_add (group, create_row (title, _(field->label), id));
}

static guint
add_outgoing (AdwPreferencesGroup *group,
              MunWorkspace        *workspace,
              MunRecord           *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  guint n = 0;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_auto(GStrv) ids = NULL;

      if ((spec->fields[i].kind != MUN_KIND_LINK && spec->fields[i].kind != MUN_KIND_LINKS) || !mun_record_is_set (record, i))
        continue;
      ids = mun_workspace_split_links (workspace, &spec->fields[i], mun_record_get (record, i));
      for (char **id = ids; *id != NULL; id++, n++)
        add_link (group, workspace, &spec->fields[i], *id);
    }
  return n;
}

static guint
add_incoming (AdwPreferencesGroup *group,
              MunWorkspace        *workspace,
              MunRecord           *record)
{
  g_autoptr(GPtrArray) hits = mun_store_linked_from (mun_workspace_get_store (workspace), mun_record_get_id (record), NULL);
  guint n = 0;

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      MunHit *hit = hits->pdata[i];
      g_autofree char *subtitle = NULL;
      g_autofree char *title = NULL;

      /* How far somebody came with the questions is the program's own note, and opens for nobody. */
      if (hit->spec == &mun_wizard_run_spec)
        continue;
      n++;
      subtitle = g_strdup_printf ("%s %s", _(hit->spec->title), hit->ref);
      title = mun_workspace_title (workspace, hit->spec, hit->id);

      adw_preferences_group_add (group, create_row (*title != '\0' ? title : hit->ref, subtitle, hit->id));
    }
  return n;
}

GtkWidget *
mun_link_list_new (MunWorkspace *workspace,
                   MunRecord    *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *out = adw_preferences_group_new ();
  GtkWidget *in = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (out), _("Points to"));
  if (add_outgoing (ADW_PREFERENCES_GROUP (out), workspace, record) == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (out), _("Nothing yet. Links are made in the fields of the form."));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (in), _("Used by"));
  if (add_incoming (ADW_PREFERENCES_GROUP (in), workspace, record) == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (in), _("No other record points to this one."));
  gtk_box_append (GTK_BOX (box), out);
  gtk_box_append (GTK_BOX (box), in);
  return box;
}
