/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-actions.h"

#include <glib/gi18n.h>

#include "gui/audit-walk.h"
#include "gui/conformity-page.h"
#include "gui/finder.h"
#include "gui/help.h"
#include "gui/history-page.h"
#include "gui/incident-page.h"
#include "gui/page.h"
#include "gui/place-page.h"
#include "gui/preferences.h"
#include "gui/reports-page.h"
#include "gui/verify-window.h"
#include "gui/window-private.h"
#include "gui/wizard-view.h"
#include "model/auditor-mode.h"
#include "model/summary.h"

/* Whatever is on the screen: one key leads to the log. */
static void
incident_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GtkWidget *page = mun_window_go_to (MUN_WINDOW (widget), "incident-mode");

  if (page == NULL)
    return;
  mun_incident_page_begin (MUN_INCIDENT_PAGE (page));
  mun_page_enter (MUN_PAGE (page));
}

static void
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  const char *place = g_variant_get_string (parameter, NULL);
  GtkWidget *page;

  /* Who comes for help in need writes at once, and not into what is over. */
  if (g_str_equal (place, "incident-mode"))
    {
      incident_cb (widget, NULL, NULL);
      return;
    }
  page = mun_window_go_to (MUN_WINDOW (widget), place);
  if (page != NULL)
    mun_page_enter (MUN_PAGE (page));
}

static void
show_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mun_window_show_record (MUN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* The id of a record; behind a stroke the name of one of its fields. */
static void
show_field_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_auto(GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);

  if (parts[0] != NULL)
    mun_window_show_field (MUN_WINDOW (widget), parts[0], parts[1]);
}

static void
show_list_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr(MunFilter) filter = mun_filter_from_variant (parameter);

  if (filter != NULL)
    mun_window_show_list (MUN_WINDOW (widget), filter);
}

/* The name of a type; where there is one record of it, behind a stroke the name of one of its fields. */
static void
show_type_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_auto(GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  const MunSpec *spec = parts[0] != NULL ? mun_spec_find (parts[0]) : NULL;
  g_autoptr(MunFilter) all = spec != NULL ? mun_filter_new (spec) : NULL;

  if (all == NULL)
    return;
  mun_window_show_list (MUN_WINDOW (widget), all);
  mun_page_enter (MUN_PAGE (mun_window_get_page (MUN_WINDOW (widget))));
  if (parts[1] != NULL)
    mun_window_lead_to_field (MUN_WINDOW (widget), parts[1]);
}

static void
show_picture_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  const MunPlace *place = mun_place_find (g_variant_get_string (parameter, NULL));
  GtkWidget *page = place != NULL && place->picture != NULL ? mun_window_go_to (MUN_WINDOW (widget), place->id) : NULL;

  if (page == NULL)
    return;
  mun_place_page_show_picture (MUN_PLACE_PAGE (page));
  mun_page_enter (MUN_PAGE (page));
}

static void
add_record_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MunWindow *self = MUN_WINDOW (widget);
  const MunSpec *spec = mun_spec_find (g_variant_get_string (parameter, NULL));
  g_autoptr(MunFilter) all = NULL;

  if (spec == NULL)
    return;
  all = mun_filter_new (spec);
  mun_window_show_list (self, all);
  mun_page_add (MUN_PAGE (mun_window_get_page (self)));
}

static void
toast_done (MunWindow  *self,
            const char *format,
            const char *summary,
            gboolean    undo)
{
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *said = mun_summary_in (summary, NULL);
  g_autofree char *text = g_strconcat (parts[0], said, parts[1], NULL);

  mun_window_toast (self, text, undo);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunWindow *self = MUN_WINDOW (widget);
  g_autofree char *done = NULL;
  g_autoptr(GError) error = NULL;

  if (mun_workspace_undo (mun_window_get_workspace (self), 0, &done, &error))
    toast_done (self, _("Undone: %s"), done != NULL ? done : "", FALSE);
  else
    mun_window_show_error (self, error);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunWindow *self = MUN_WINDOW (widget);
  g_autofree char *done = NULL;
  g_autoptr(GError) error = NULL;

  if (mun_workspace_redo (mun_window_get_workspace (self), &done, &error))
    toast_done (self, _("Done again: %s"), done != NULL ? done : "", TRUE);
  else
    mun_window_show_error (self, error);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GtkWidget *page = mun_window_get_page (MUN_WINDOW (widget));

  if (page != NULL && !mun_page_save (MUN_PAGE (page)))
    mun_window_toast (MUN_WINDOW (widget), _("Everything is saved"), FALSE);
}

/* A page without a list of its own is searched by the search for anything. */
static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GtkWidget *page = mun_window_get_page (MUN_WINDOW (widget));

  if (page != NULL && MUN_PAGE_GET_CLASS (page)->find != NULL)
    mun_page_find (MUN_PAGE (page));
  else if (page != NULL)
    mun_finder_show (MUN_WINDOW (widget));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  GtkWidget *page = mun_window_get_page (MUN_WINDOW (widget));

  if (page != NULL)
    mun_page_add (MUN_PAGE (page));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  mun_window_go_back (MUN_WINDOW (widget));
}

static void
show_sidebar_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  mun_window_show_sidebar (MUN_WINDOW (widget));
}

static void
set_person_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mun_window_set_person (MUN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
auditor_mode_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  mun_window_set_auditing (MUN_WINDOW (widget), g_str_equal (action, "win.auditor-mode"));
}

static void
save_copy_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  mun_window_save_copy (MUN_WINDOW (widget));
}

/* Where there is no conversation yet, the place of its name is where the work is. Behind strokes stand the id of the record it is about, or “new”, and the page. */
static void
wizard_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunWindow *self = MUN_WINDOW (widget);
  g_auto(GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 3);
  guint n = g_strv_length (parts);
  const MunWizard *wizard = n > 0 ? mun_wizard_find (parts[0]) : NULL;
  gboolean fresh = wizard != NULL && wizard->begin_new != NULL && n > 1 && g_str_equal (parts[1], "new");
  g_autoptr(MunRecord) record = wizard != NULL && n > 1 && !fresh ? mun_workspace_get (mun_window_get_workspace (self), wizard->subject, parts[1], NULL) : NULL;

  if (fresh || (record != NULL && n == 2))
    mun_wizard_view_open_from (self, wizard, record);
  else if (wizard != NULL)
    mun_wizard_view_open_at (self, wizard, record, n > 2 ? parts[2] : NULL);
  else if (n > 0)
    mun_window_go_to (self, parts[0]);
}

static void
walk_audit_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mun_audit_walk_open (MUN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
guide_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunWindow *self = MUN_WINDOW (widget);
  g_autoptr(MunRecord) record = mun_workspace_get_any (mun_window_get_workspace (self), g_variant_get_string (parameter, NULL), NULL);
  const MunWizard *wizard = record != NULL ? mun_wizard_for_record (record) : NULL;

  if (wizard != NULL)
    mun_wizard_view_open (self, wizard, record);
}

static void
report_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  /* The id of the report; behind a stroke the id of the record it is about; behind another one the edition. */
  g_auto(GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 3);
  guint n = g_strv_length (parts);
  GtkWidget *page = mun_window_go_to (MUN_WINDOW (widget), "reports");

  if (page == NULL || n == 0)
    return;
  mun_reports_page_choose (MUN_REPORTS_PAGE (page), parts[0], n > 1 && *parts[1] != '\0' ? parts[1] : NULL);
  if (n > 2)
    mun_reports_page_choose_edition (MUN_REPORTS_PAGE (page), g_str_equal (parts[2], "public"));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mun_finder_show (MUN_WINDOW (widget));
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mun_preferences_show (MUN_WINDOW (widget));
}

static void
show_preference_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  mun_preferences_show_row (MUN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
verify_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mun_verify_window_show (MUN_WINDOW (widget));
}

static void
show_history_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  GtkWidget *page = mun_window_go_to (MUN_WINDOW (widget), "history");

  if (page != NULL)
    mun_history_page_set_record (MUN_HISTORY_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
find_history_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  GtkWidget *page = mun_window_go_to (MUN_WINDOW (widget), "history");

  if (page != NULL)
    mun_history_page_find_words (MUN_HISTORY_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
show_requirement_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  GtkWidget *page = mun_window_go_to (MUN_WINDOW (widget), "conformity");

  if (page != NULL)
    mun_conformity_page_show_requirement (MUN_CONFORMITY_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
about_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  mun_about_show (GTK_WINDOW (widget));
}

/* F1 explains what is on the screen. */
static void
help_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GtkWidget *page = mun_window_get_page (MUN_WINDOW (widget));
  const MunPlace *place = page != NULL ? mun_page_get_place (MUN_PAGE (page)) : NULL;

  if (MUN_IS_WIZARD_VIEW (page))
    mun_help_show (GTK_WINDOW (widget), "wizard");
  else if (MUN_IS_AUDIT_WALK (page))
    mun_help_show (GTK_WINDOW (widget), "audits");
  else
    mun_help_show (GTK_WINDOW (widget), place != NULL ? place->id : "start");
}

/* Made when it is asked for: as the help overlay of the application it would be a hidden window from the start, and GTK 4.8 breaks down when
 * a screen reader asks for a window that has just closed and meets a hidden one in its place. */
static void
show_keys_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/muniment/Muniment/keys.ui");
  GtkWindow *keys = GTK_WINDOW (gtk_builder_get_object (builder, "keys"));

  gtk_window_set_transient_for (keys, GTK_WINDOW (widget));
  gtk_window_present (keys);
}

/* Alt+1 to Alt+5. */
static const char * const far_places[] = { "home", "conformity", "reports", "calendar", "history" };

void
mun_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char                     *name;
    const char                     *parameter;
    GtkWidgetActionActivateFunc     func;
    guint                           key;
    GdkModifierType                 modifiers;
  } actions[] = {
    { "win.go-to", "s", go_to_cb },
    { "win.show-record", "s", show_record_cb },
    { "win.show-field", "s", show_field_cb },
    { "win.show-list", "(sa(sis))", show_list_cb },
    { "win.show-type", "s", show_type_cb },
    { "win.show-picture", "s", show_picture_cb },
    { "win.show-preference", "s", show_preference_cb },
    { "win.add-record", "s", add_record_cb },
    { "win.wizard", "s", wizard_cb },
    { "win.walk-audit", "s", walk_audit_cb },
    { "win.guide", "s", guide_cb },
    { "win.report", "s", report_cb },
    { "win.set-person", "s", set_person_cb },
    { "win.auditor-mode", NULL, auditor_mode_cb },
    { "win.leave-auditor-mode", NULL, auditor_mode_cb },
    { "win.show-history", "s", show_history_cb },
    { "win.find-history", "s", find_history_cb },
    { "win.show-requirement", "s", show_requirement_cb },
    { "win.verify", NULL, verify_cb },
    { "win.about", NULL, about_cb },
    { "win.help", NULL, help_cb, GDK_KEY_F1, 0 },
    { "win.show-keys", NULL, show_keys_cb, GDK_KEY_question, GDK_CONTROL_MASK },
    { "win.incident", NULL, incident_cb, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.search", NULL, search_cb, GDK_KEY_k, GDK_CONTROL_MASK },
    { "win.preferences", NULL, preferences_cb, GDK_KEY_comma, GDK_CONTROL_MASK },
    { "win.undo", NULL, undo_cb, GDK_KEY_z, GDK_CONTROL_MASK },
    { "win.redo", NULL, redo_cb, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.save", NULL, save_cb, GDK_KEY_s, GDK_CONTROL_MASK },
    { "win.find", NULL, find_cb, GDK_KEY_f, GDK_CONTROL_MASK },
    { "win.add", NULL, add_cb, GDK_KEY_n, GDK_CONTROL_MASK },
    { "win.back", NULL, back_cb, GDK_KEY_Left, GDK_ALT_MASK },
    { "win.show-sidebar", NULL, show_sidebar_cb, GDK_KEY_F9, 0 },
    { "win.save-copy", NULL, save_copy_cb, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].func);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, GDK_CONTROL_MASK, "win.show-keys", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (far_places); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.go-to", "s", far_places[i]);
}

void
mun_window_update_actions (MunWindow *self)
{
  static const char * const need_workspace[] = {
    "win.go-to", "win.show-record", "win.show-field", "win.show-list", "win.show-type", "win.show-picture", "win.add-record", "win.wizard", "win.guide", "win.walk-audit", "win.report",
    "win.incident", "win.set-person",
    "win.save", "win.find", "win.add", "win.back", "win.show-sidebar", "win.save-copy",
    "win.search", "win.verify", "win.show-history", "win.find-history", "win.show-requirement",
  };
  MunWorkspace *workspace = mun_window_get_workspace (self);
  gboolean writable = workspace != NULL && mun_workspace_read_only_reason (workspace) == NULL;
  MunStore *store = workspace != NULL ? mun_workspace_get_store (workspace) : NULL;
  g_autoptr(MunRevision) undo = writable ? mun_store_next_undo (store) : NULL;
  g_autoptr(MunRevision) redo = writable ? mun_store_next_redo (store) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (need_workspace); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_workspace[i], workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.auditor-mode", writable && !mun_workspace_is_auditing (workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.leave-auditor-mode", workspace != NULL && mun_workspace_is_auditing (workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
}
