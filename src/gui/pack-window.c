/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/pack-window.h"

#include <glib/gi18n.h>

#include "gui/report-job.h"
#include "gui/rows.h"
#include "gui/worker.h"

typedef struct {
  GtkWidget *window;    /* owns this */
  GtkWidget *page;      /* weak */
  AdwBin    *place;     /* of the list */
  GtkWidget *sites;     /* NULL: the pack is not about one site */

  MunWorker    *worker;
  MunReportJob *job;    /* the pack and how it is made */
  GPtrArray    *ids;    /* (element-type utf8): of the sites, in the order of the list; the first is "" for all */
  GCancellable *cancellable;
} Pack;

static void
free_pack (gpointer data)
{
  Pack *pack = data;

  g_cancellable_cancel (pack->cancellable);
  g_object_unref (pack->cancellable);
  g_object_unref (pack->worker);
  mun_report_job_unref (pack->job);
  g_ptr_array_unref (pack->ids);
  g_clear_weak_pointer (&pack->page);
  g_free (pack);
}

static const char *
get_site (Pack *pack)
{
  guint selected = pack->sites != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (pack->sites)) : 0;

  return selected < pack->ids->len ? pack->ids->pdata[selected] : "";
}

/* In the thread: conformity is asked for one of them. */
static gpointer
list_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  MunReportJob *job = data;

  return mun_bundle_list (job->bundle, workspace, &job->options);
}

static GtkWidget *
create_row (const MunBundlePart *part)
{
  GtkWidget *row = mun_plain_row_new (part->title, *part->detail != '\0' ? part->detail : NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (part->absent ? "action-unavailable-symbolic" : "object-select-symbolic");

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, part->absent ? _("Not in the pack") : _("In the pack"), -1);
  return row;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) parts = mun_worker_finish (result, &error);
  Pack *pack = user_data;
  GtkWidget *group;

  /* The window is gone, and the pack with it. */
  if (parts == NULL)
    return;
  group = mun_group_new (_("What Is in It"), NULL);
  for (guint i = 0; i < parts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (parts->pdata[i]));
  adw_bin_set_child (pack->place, group);
}

static void
list (Pack *pack)
{
  MunReportJob *job = mun_report_job_new (NULL, &pack->job->options);
  const char *site = get_site (pack);

  g_cancellable_cancel (pack->cancellable);
  g_object_unref (pack->cancellable);
  pack->cancellable = g_cancellable_new ();
  job->bundle = pack->job->bundle;
  job->options.site = *site != '\0' ? g_strdup (site) : NULL;
  mun_worker_run (pack->worker, pack->window, list_in_thread, job, (GDestroyNotify) mun_report_job_unref, (GDestroyNotify) g_ptr_array_unref,
                  pack->cancellable, listed_cb, pack);
}

static void
write_cb (Pack *pack)
{
  g_autofree char *target = NULL;
  const char *site = get_site (pack);
  GtkWidget *page = pack->page;

  target = g_strconcat (mun_bundle_get_id (pack->job->bundle), *site != '\0' ? " " : "", site, NULL);
  gtk_window_close (GTK_WINDOW (pack->window));
  if (page != NULL)
    gtk_widget_activate_action (page, "reports.write-pack", "s", target);
}

static GtkWidget *
create_sites (Pack         *pack,
              MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, -1);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *group = mun_group_new (NULL, NULL);
  GtkWidget *row = mun_plain_row_new (_("Site"), NULL);

  gtk_string_list_append (names, _("All Sites"));
  for (guint i = 0; i < sites->len; i++)
    {
      g_autofree char *name = mun_workspace_title (workspace, &mun_site_spec, mun_record_get_id (sites->pdata[i]));

      gtk_string_list_append (names, name);
      g_ptr_array_add (pack->ids, g_strdup (mun_record_get_id (sites->pdata[i])));
    }
  pack->sites = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_valign (pack->sites, GTK_ALIGN_CENTER);
  mun_drop_down_name (GTK_DROP_DOWN (pack->sites), _("Site"));
  g_signal_connect_swapped (pack->sites, "notify::selected", G_CALLBACK (list), pack);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pack->sites);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static GtkWidget *
create_content (Pack         *pack,
                MunWorkspace *workspace)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  pack->place = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (pack->place, mun_waiting_new ());
  gtk_box_append (GTK_BOX (box), mun_label_new (_(mun_bundle_get_purpose (pack->job->bundle)), NULL));
  if (g_str_equal (mun_bundle_get_id (pack->job->bundle), "site"))
    gtk_box_append (GTK_BOX (box), create_sites (pack, workspace));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (pack->place));
  g_object_set (box, "margin-top", 18, "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/* What comes out, and the way there. */
static GtkWidget *
create_foot (Pack         *pack,
             MunWorkspace *workspace)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *folder = mun_bundle_folder_name (pack->job->bundle, workspace, &pack->job->options);
  g_autofree char *text = g_strdup_printf (_("Becomes a new folder “%s” where you choose. Nothing else is changed."), folder);
  GtkWidget *label = mun_label_new (text, "caption");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Write into a Folder…"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (write_cb), pack);
  g_object_set (foot, "margin-top", 12, "margin-bottom", 12, "margin-start", 18, "margin-end", 18, NULL);
  gtk_box_append (GTK_BOX (foot), label);
  gtk_box_append (GTK_BOX (foot), button);
  return foot;
}

static Pack *
create_pack (MunPage                *page,
             const MunBundle        *bundle,
             const MunReportOptions *options)
{
  Pack *pack = g_new0 (Pack, 1);

  pack->window = adw_window_new ();
  g_set_weak_pointer (&pack->page, GTK_WIDGET (page));
  pack->worker = mun_worker_new (mun_page_get_workspace (page));
  pack->job = mun_report_job_new (NULL, options);
  pack->job->bundle = bundle;
  pack->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (pack->ids, g_strdup (""));
  pack->cancellable = g_cancellable_new ();
  return pack;
}

/* A list that comes now finds nothing to stand in. */
static void
destroy_cb (Pack *pack)
{
  g_cancellable_cancel (pack->cancellable);
}

static gboolean
close_cb (GtkWidget *window,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

void
mun_pack_window_show (MunPage                *page,
                      const MunBundle        *bundle,
                      const MunReportOptions *options)
{
  MunWorkspace *workspace;
  Pack *pack;
  GtkWidget *box;
  GtkEventController *keys;

  g_return_if_fail (MUN_IS_PAGE (page) && bundle != NULL && options != NULL);

  workspace = mun_page_get_workspace (page);
  pack = create_pack (page, bundle, options);
  g_object_set_data_full (G_OBJECT (pack->window), "pack", pack, free_pack);
  g_signal_connect_swapped (pack->window, "destroy", G_CALLBACK (destroy_cb), pack);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), create_content (pack, workspace));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), create_foot (pack, workspace));
  adw_window_set_content (ADW_WINDOW (pack->window), box);
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                                                          gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (pack->window, keys);
  gtk_window_set_title (GTK_WINDOW (pack->window), _(mun_bundle_get_title (bundle)));
  gtk_window_set_transient_for (GTK_WINDOW (pack->window), GTK_WINDOW (mun_page_get_window (page)));
  gtk_window_set_modal (GTK_WINDOW (pack->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (pack->window), 620, 640);
  list (pack);
  gtk_window_present (GTK_WINDOW (pack->window));
}
