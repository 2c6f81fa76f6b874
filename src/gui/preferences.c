/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/preferences.h"

#include <glib/gi18n.h>

#include "gui/file-chooser.h"
#include "gui/record-chooser.h"
#include "gui/rows.h"
#include "gui/settings.h"
#include "gui/texts.h"
#include "gui/worker.h"

#define MUN_TYPE_PREFERENCES (mun_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MunPreferences, mun_preferences, MUN, PREFERENCES, AdwPreferencesWindow)

struct _MunPreferences {
  AdwPreferencesWindow parent_instance;

  /* Children */
  GtkWidget *person;
  GtkWidget *folder;
  GtkWidget *backup;
  GtkWidget *backup_button;

  /* Borrowed */
  MunWindow *window;
  GSettings *settings; /* NULL where the schema is not installed */

  /* Owned */
  MunWorker *worker;
};

G_DEFINE_FINAL_TYPE (MunPreferences, mun_preferences, ADW_TYPE_PREFERENCES_WINDOW)

typedef struct {
  const char *key;   /* as stored */
  const char *label; /* N_() */
} Choice;

static const Choice languages[] = { { "", N_("The organisation’s") }, { "en", "English" }, { "zh", "简体中文" } };
static const Choice schemes[] = { { "", N_("Like the desktop") }, { "light", N_("Light") }, { "dark", N_("Dark") } };

static const MunPreference preferences[] = {
  { N_("You are"), N_("Who works here"), N_("name, person, user, account, log in") },
  { N_("Back up when closing"), N_("Backups"), N_("automatic, copy") },
  { N_("Folder"), N_("Backups"), N_("backup, directory, where copies go") },
  { N_("Back up now"), N_("Backups"), N_("copy, save") },
  { N_("Open where I left off"), N_("Start"), N_("session, restore, windows, last file") },
  { N_("Tell me what is due"), N_("Reminders"), N_("notifications, overdue, messages") },
  { N_("Language"), N_("Reports"), N_("translation, English, Chinese") },
  { N_("Paper size"), N_("Reports"), N_("A4, Letter, print, page format") },
  { N_("Colours"), N_("Appearance"), N_("theme, dark, light, dark mode, colors") },
  { NULL }
};

/* Who -------------------------------------------------------------------------------------------------------------- */

static void
show_person (MunPreferences *self)
{
  MunWorkspace *workspace = mun_window_get_workspace (self->window);
  const char *id = mun_workspace_get_person (workspace);
  g_autofree char *name = id != NULL ? mun_workspace_title (workspace, &mun_person_spec, id) : NULL;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->person), name != NULL ? name : _("Choose…"));
}

static void
person_chosen_cb (MunPreferences *self,
                  const char     *id)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->person));
  mun_window_set_person (self->window, id);
  show_person (self);
}

static void
create_chooser_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  MunPreferences *self = user_data;
  GtkWidget *popover = mun_record_chooser_new (mun_window_get_workspace (self->window), &mun_person_spec, TRUE);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (person_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
create_who (MunPreferences *self)
{
  GtkWidget *group = mun_group_new (_("Who works here"), _("The name stands beside every change in the history of this file. Nobody is asked for a password."));
  GtkWidget *row = mun_plain_row_new (_("You are"), NULL);

  self->person = gtk_menu_button_new ();
  gtk_widget_set_valign (self->person, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->person), create_chooser_cb, self, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->person);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->person);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  show_person (self);
  return group;
}

/* Choices ---------------------------------------------------------------------------------------------------------- */

static void
choice_cb (GtkWidget      *row,
           GParamSpec     *pspec,
           MunPreferences *self)
{
  const Choice *choices = g_object_get_data (G_OBJECT (row), "choices");
  const char *key = g_object_get_data (G_OBJECT (row), "key");

  g_settings_set_string (self->settings, key, choices[adw_combo_row_get_selected (ADW_COMBO_ROW (row))].key);
  mun_appearance_apply (self->settings);
}

static GtkWidget *
create_choice (MunPreferences *self,
               const char     *title,
               const char     *key,
               const Choice   *choices,
               guint           n)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *value = g_settings_get_string (self->settings, key);
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (labels, _(choices[i].label));
      if (g_strcmp0 (choices[i].key, value) == 0)
        selected = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_object_set_data (G_OBJECT (row), "choices", (gpointer) choices);
  g_object_set_data (G_OBJECT (row), "key", (gpointer) key);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (choice_cb), self, 0);
  return row;
}

static GtkWidget *
create_reports (MunPreferences *self)
{
  static const Choice papers[] = { { "a4", "A4" }, { "letter", "Letter" } };
  GtkWidget *group = mun_group_new (_("Reports"), _("What a report starts with. Each one can be printed otherwise."));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             create_choice (self, _("Language"), "report-language", languages, G_N_ELEMENTS (languages)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_choice (self, _("Paper size"), "paper", papers, G_N_ELEMENTS (papers)));
  return group;
}

static GtkWidget *
create_appearance (MunPreferences *self)
{
  GtkWidget *group = mun_group_new (_("Appearance"), NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             create_choice (self, _("Colours"), "color-scheme", schemes, G_N_ELEMENTS (schemes)));
  return group;
}

/* Backups ---------------------------------------------------------------------------------------------------------- */

static void
show_folder (MunPreferences *self)
{
  g_autofree char *folder = mun_backup_folder (self->settings, mun_window_get_workspace (self->window));
  g_autofree char *shown = mun_text_home_relative (folder);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->folder), shown);
}

static void
folder_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  MunPreferences *self = user_data;
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, "backup-folder", path);
  show_folder (self);
}

static void
choose_folder_cb (MunPreferences *self)
{
  g_autofree char *folder = mun_backup_folder (self->settings, mun_window_get_workspace (self->window));
  g_autoptr(GFile) proposal = g_file_new_for_path (folder);

  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_FOLDER, _("Folder for Backups"), _("_Choose"), proposal, NULL, folder_chosen_cb, self);
}

static gpointer
backup_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return mun_store_backup_dated (mun_workspace_get_store (workspace), data, error);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  MunPreferences *self = MUN_PREFERENCES (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = mun_worker_finish (result, &error);
  g_autofree char *name = path != NULL ? mun_text_home_relative (path) : NULL;
  g_autofree char *text = path != NULL ? g_strdup_printf (_("Written and verified: %s"), name) : g_strdup (error->message);

  gtk_widget_set_sensitive (self->backup_button, TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->backup), text);
}

static void
backup_cb (MunPreferences *self)
{
  gtk_widget_set_sensitive (self->backup_button, FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->backup), _("Writing…"));
  mun_worker_run (self->worker, self, backup_in_thread, mun_backup_folder (self->settings, mun_window_get_workspace (self->window)), g_free, g_free,
                  NULL, backed_up_cb, NULL);
}

static GtkWidget *
create_button (MunPreferences *self,
               GtkWidget      *row,
               const char     *label,
               GCallback       func)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", func, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_backups (MunPreferences *self)
{
  GtkWidget *group = mun_group_new (_("Backups"), _("A dated copy with everything in it. The last ten are kept, and one of each month."));
  GtkWidget *automatic = mun_plain_row_new (_("Back up when closing"), _("Only if something has changed since the last backup"));
  GtkWidget *toggle = gtk_switch_new ();

  self->folder = mun_plain_row_new (_("Folder"), NULL);
  self->backup = mun_plain_row_new (_("Back up now"), NULL);
  create_button (self, self->folder, _("_Choose…"), G_CALLBACK (choose_folder_cb));
  gtk_widget_set_sensitive (self->folder, self->settings != NULL);
  self->backup_button = create_button (self, self->backup, _("_Back Up"), G_CALLBACK (backup_cb));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (automatic), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (automatic), toggle);
  if (self->settings != NULL)
    g_settings_bind (self->settings, "backup-on-close", toggle, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (automatic, self->settings != NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), automatic);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->folder);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->backup);
  show_folder (self);
  return group;
}

static GtkWidget *
create_start (MunPreferences *self)
{
  GtkWidget *group = mun_group_new (_("Start"), NULL);
  GtkWidget *row = mun_plain_row_new (_("Open where I left off"), _("The windows, files, places and records of the last time"));
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_settings_bind (self->settings, "restore-session", toggle, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static GtkWidget *
create_reminders (MunPreferences *self)
{
  GtkWidget *group = mun_group_new (_("Reminders"), _("While a file is open. Each thing is told once a day; the calendar always shows all of them."));
  GtkWidget *row = mun_plain_row_new (_("Tell me what is due"), _("Of the person you are working as, or of everybody"));
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_settings_bind (self->settings, "remind", toggle, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static void
mun_preferences_dispose (GObject *object)
{
  g_clear_object (&MUN_PREFERENCES (object)->worker);

  G_OBJECT_CLASS (mun_preferences_parent_class)->dispose (object);
}

static void
mun_preferences_class_init (MunPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_preferences_dispose;
}

static void
mun_preferences_init (MunPreferences *self)
{
}

static void
build (MunPreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_preferences_page_set_title (page, _("General"));
  if (mun_window_get_workspace (self->window) != NULL)
    {
      self->worker = mun_worker_new (mun_window_get_workspace (self->window));
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_who (self)));
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_backups (self)));
    }
  if (self->settings != NULL)
    {
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_start (self)));
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_reminders (self)));
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_reports (self)));
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_appearance (self)));
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

const MunPreference *
mun_preferences_list (void)
{
  return preferences;
}

/* Returns: (nullable) */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

void
mun_preferences_show_row (MunWindow  *window,
                          const char *title)
{
  MunPreferences *self;
  GtkWidget *row;

  g_return_if_fail (MUN_IS_WINDOW (window) && title != NULL);

  self = g_object_new (MUN_TYPE_PREFERENCES, "transient-for", window, "modal", TRUE, "destroy-with-parent", TRUE, "search-enabled", FALSE,
                       "title", _("Preferences"), "default-width", 560, "default-height", 640, NULL);
  self->window = window;
  self->settings = mun_window_get_settings (window);
  build (self);
  gtk_window_present (GTK_WINDOW (self));
  row = *title != '\0' ? find_row (GTK_WIDGET (self), _(title)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

void
mun_preferences_show (MunWindow *window)
{
  mun_preferences_show_row (window, "");
}

void
mun_appearance_apply (GSettings *settings)
{
  g_autofree char *scheme = mun_settings_get_text (settings, "color-scheme", "");
  AdwColorScheme applied = ADW_COLOR_SCHEME_DEFAULT;

  if (g_strcmp0 (scheme, "dark") == 0)
    applied = ADW_COLOR_SCHEME_FORCE_DARK;
  else if (g_strcmp0 (scheme, "light") == 0)
    applied = ADW_COLOR_SCHEME_FORCE_LIGHT;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), applied);
}

void
mun_about_show (GtkWindow *window)
{
  adw_show_about_window (window,
                         "application-name", "Muniment",
                         "application-icon", "org.muniment.Muniment",
                         "version", MUN_VERSION,
                         "developer-name", _("The Muniment developers"),
                         "copyright", "© The Muniment developers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("A security management system according to ISO 28000 in one file: guided, proved by its records, and ready to print. "
                                       "Nothing you enter leaves this machine."),
                         NULL);
}
