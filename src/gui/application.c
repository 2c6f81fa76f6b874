/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/application.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/file-chooser.h"
#include "gui/preferences.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/shots.h"
#include "gui/start-page.h"
#include "gui/window.h"

/* Defined by glib-compile-resources. */
extern void mun_ui_register_resource (void);

/* Goes to the process that has the windows, with the number of the person behind it. */
#define AUDITOR_HINT "auditor:"

struct _MunApplication {
  AdwApplication parent_instance;

  /* Owned */
  GSettings *settings; /* NULL where the schema is not installed */
  char      *shots;    /* folder for pictures of all pages, or NULL */
  char      *looks;    /* which looks they show, or NULL for all */
  char      *pages;    /* which pages, or NULL for all */
};

G_DEFINE_FINAL_TYPE (MunApplication, mun_application, ADW_TYPE_APPLICATION)

static MunWindow *
find_window (MunApplication *self,
             const char     *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      MunWorkspace *workspace = MUN_IS_WINDOW (l->data) ? mun_window_get_workspace (l->data) : NULL;

      if (workspace != NULL && g_strcmp0 (mun_workspace_get_path (workspace), path) == 0)
        return l->data;
    }
  return NULL;
}

static MunWindow *
find_empty_window (MunApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (MUN_IS_WINDOW (l->data) && mun_window_get_workspace (l->data) == NULL)
      return l->data;
  return mun_window_new (ADW_APPLICATION (self), self->settings);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MunApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (mun_window_new (ADW_APPLICATION (self), self->settings)));
}

/* Only now is a window needed: who thinks better of it is not left with an empty one. */
static void
demo_place_chosen_cb (GFile    *file,
                      gpointer  user_data)
{
  MunWindow *window = find_empty_window (user_data);

  gtk_window_present (GTK_WINDOW (window));
  mun_window_make_demonstration (window, file);
}

static void
demonstration_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  MunApplication *self = user_data;
  GtkWindow *asking = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (asking == NULL)
    {
      asking = GTK_WINDOW (find_empty_window (self));
      gtk_window_present (asking);
    }
  mun_demonstration_choose_place (GTK_WIDGET (asking), demo_place_chosen_cb, self);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  MunApplication *self = user_data;

  mun_application_open_file (self, gtk_application_get_active_window (GTK_APPLICATION (self)), file);
}

static gboolean
open_as_auditor (MunApplication *self,
                 GtkWindow      *window,
                 GFile          *file,
                 const char     *ref)
{
  g_autofree char *path = g_file_get_path (file);

  return mun_application_open_file (self, window, file) && mun_window_audit_as (find_window (self, path), ref);
}

static void
audited_file_chosen_cb (GFile    *file,
                        gpointer  user_data)
{
  open_as_auditor (user_data, gtk_application_get_active_window (user_data), file, "");
}

/* Who looks for a file most likely finds it where the others are. Returns: (transfer full): something in the folder to begin in */
static GFile *
propose_file (MunApplication *self,
              GtkWindow      *window)
{
  MunWorkspace *workspace = MUN_IS_WINDOW (window) ? mun_window_get_workspace (MUN_WINDOW (window)) : NULL;
  g_auto(GStrv) recent = mun_settings_get_recent (self->settings);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (workspace != NULL)
    return g_file_new_for_path (mun_workspace_get_path (workspace));
  if (recent[0] != NULL)
    return g_file_new_for_uri (recent[0]);
  return g_file_new_build_filename (documents != NULL ? documents : g_get_home_dir (), "x", NULL);
}

static void
choose_file (GApplication *self,
             const char   *title,
             MunFileFunc   chosen)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr(GFile) proposal = NULL;

  if (window == NULL)
    return;
  proposal = propose_file (MUN_APPLICATION (self), window);
  mun_choose_file (GTK_WIDGET (window), MUN_CHOOSE_OPEN, title, _("_Open"), proposal, "*.muniment", chosen, self);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  choose_file (user_data, _("Open a Muniment File"), file_chosen_cb);
}

static void
open_as_auditor_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  choose_file (user_data, _("Open a Muniment File as Auditor"), audited_file_chosen_cb);
}

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  mun_application_open_file (user_data, gtk_application_get_active_window (user_data), file);
}

/* From a reminder: the record it is about, or the calendar when it was about several. Its window may have been closed since. */
static void
show_due_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  const char *path, *record;
  MunWindow *window;

  g_variant_get (parameter, "(&s&s)", &path, &record);
  if (find_window (user_data, path) == NULL)
    {
      g_autoptr(GFile) file = g_file_new_for_path (path);

      mun_application_open_file (user_data, NULL, file);
    }
  window = find_window (user_data, path);
  if (window == NULL)
    return;
  if (*record != '\0')
    mun_window_show_record (window, record);
  else
    mun_window_go_to (window, "calendar");
  gtk_window_present (GTK_WINDOW (window));
}

/* Each window closes itself, so that each may ask about what is not saved yet. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  mun_session_quit (user_data, MUN_APPLICATION (user_data)->settings);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
mun_application_activate (GApplication *application)
{
  MunApplication *self = MUN_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL && mun_session_restore (self, self->settings))
    return;
  if (window == NULL)
    window = GTK_WINDOW (mun_window_new (ADW_APPLICATION (self), self->settings));
  gtk_window_present (window);
}

static void
mun_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  MunApplication *self = MUN_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    if (g_str_has_prefix (hint, AUDITOR_HINT))
      open_as_auditor (self, NULL, files[i], hint + strlen (AUDITOR_HINT));
    else if (mun_application_open_file (self, NULL, files[i]) && self->shots != NULL)
      mun_shots_start (MUN_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))), self->shots, self->looks,
                       self->pages);
}

/* Returns: the exit status. The windows keep the program alive, or another process has them. */
static int
send_audited_file (GApplication *application,
                   const char   *name,
                   const char   *ref)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autofree char *hint = g_strconcat (AUDITOR_HINT, ref, NULL);
  g_autoptr(GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("muniment: %s\n", error->message);
      return EXIT_FAILURE;
    }
  g_application_open (application, &file, 1, hint);
  return EXIT_SUCCESS;
}

static int
mun_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  MunApplication *self = MUN_APPLICATION (application);
  const char *audited = NULL;
  const char *person = "";

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("muniment %s\n", MUN_VERSION);
      return 0;
    }
  g_variant_dict_lookup (options, "as", "&s", &person);
  if (g_variant_dict_lookup (options, "auditor", "^&ay", &audited))
    return send_audited_file (application, audited, person);
  g_variant_dict_lookup (options, "looks", "s", &self->looks);
  g_variant_dict_lookup (options, "pages", "s", &self->pages);
  if (g_variant_dict_lookup (options, "shots", "^ay", &self->shots))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
mun_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "new-window", new_window_cb },
    { "open", open_cb },
    { "open-as-auditor", open_as_auditor_cb },
    { "demonstration", demonstration_cb },
    { "open-recent", open_recent_cb, "s" },
    { "show-due", show_due_cb, "(ss)" },
    { "quit", quit_cb },
  };

  if (!gtk_init_check ())
    {
      g_printerr (_("muniment: the window needs a display, and there is none. “muniment help” lists what works without one.\n"));
      exit (EXIT_FAILURE);
    }
  mun_ui_register_resource ();
  G_APPLICATION_CLASS (mun_application_parent_class)->startup (application);
  mun_appearance_apply (MUN_APPLICATION (application)->settings);
  /* A message that gets the focus is read, not selected. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.new-window", (const char * const []) { "<Control><Shift>n", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.open", (const char * const []) { "<Control>o", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", (const char * const []) { "<Control>q", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "window.close", (const char * const []) { "<Control>w", NULL });
}

static void
mun_application_finalize (GObject *object)
{
  MunApplication *self = MUN_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->shots, g_free);
  g_clear_pointer (&self->looks, g_free);
  g_clear_pointer (&self->pages, g_free);

  G_OBJECT_CLASS (mun_application_parent_class)->finalize (object);
}

static void
mun_application_class_init (MunApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mun_application_finalize;
  application_class->activate = mun_application_activate;
  application_class->open = mun_application_open;
  application_class->startup = mun_application_startup;
  application_class->handle_local_options = mun_application_handle_local_options;
}

static void
mun_application_init (MunApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and leave"), NULL },
    { "auditor", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open the file in auditor mode: only marks, findings and notes of audits are written"), N_("FILE") },
    { "as", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --auditor: the number of the person who audits"), "PER-0001" },
    { "shots", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, N_("Write pictures of all pages of the file into this folder and leave"), N_("FOLDER") },
    { "looks", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, N_("Only these pictures of each page, such as “light,narrow”"), N_("LOOKS") },
    { "pages", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, N_("Only pages whose pictures are called so or begin so, such as “wizard-roles,home”"), N_("PAGES") },
    { NULL }
  };

  self->settings = mun_settings_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

MunApplication *
mun_application_new (void)
{
  return g_object_new (MUN_TYPE_APPLICATION,
                       "application-id", "org.muniment.Muniment",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/muniment/Muniment",
                       NULL);
}

gboolean
mun_application_open_file (MunApplication *self,
                           GtkWindow      *window,
                           GFile          *file)
{
  g_autofree char *path = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  MunWindow *target;

  g_return_val_if_fail (MUN_IS_APPLICATION (self) && G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  target = path != NULL ? find_window (self, path) : NULL;
  if (target != NULL)
    {
      gtk_window_present (GTK_WINDOW (target));
      return TRUE;
    }
  target = MUN_IS_WINDOW (window) && mun_window_get_workspace (MUN_WINDOW (window)) == NULL ? MUN_WINDOW (window) : NULL;
  if (path == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("The file is not on this machine. Copy it into a folder here, then open the copy."));
  else
    workspace = mun_workspace_open (path, MUN_STORE_DEFAULT, &error);
  if (workspace == NULL)
    {
      if (target == NULL)
        target = MUN_IS_WINDOW (window) ? MUN_WINDOW (window) : find_empty_window (self);
      mun_window_show_error (target, error);
      gtk_window_present (GTK_WINDOW (target));
      return FALSE;
    }
  if (target == NULL)
    target = find_empty_window (self);
  mun_session_stay (GTK_APPLICATION (self));
  mun_settings_add_recent (self->settings, file);
  mun_window_set_workspace (target, workspace);
  gtk_window_present (GTK_WINDOW (target));
  return TRUE;
}
