/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/start-page.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "gui/application.h"
#include "gui/file-chooser.h"
#include "gui/settings.h"
#include "gui/strip.h"
#include "gui/texts.h"
#include "model/demo.h"
#include "model/founder.h"

struct _MunStartPage {
  AdwBin parent_instance;

  /* Template widgets */
  GtkOverlay          *overlay;
  GtkStack            *stack;
  AdwPreferencesGroup *recent_group;
  GtkText             *name_row;
  AdwActionRow        *file_row;
  AdwComboRow         *language_row;
  GtkText             *person_row;
  AdwComboRow         *profile_row;
  GtkButton           *create_button;
  GtkLabel            *lack_label;
  GtkButton           *back_button;

  /* Children of the template's */
  MunStrip *strip;

  /* Borrowed */
  MunWindow *window;

  /* Owned */
  GPtrArray *recent_rows; /* borrowed rows */
  GFile     *file;        /* where the new workspace goes */
  gboolean   file_chosen; /* by the person: the name no longer changes it */
};

G_DEFINE_FINAL_TYPE (MunStartPage, mun_start_page, ADW_TYPE_BIN)

static MunApplication *
get_application (MunStartPage *self)
{
  return MUN_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window)));
}

static void
open_file (MunStartPage *self,
           GFile        *file)
{
  mun_strip_hide (self->strip);
  mun_application_open_file (get_application (self), GTK_WINDOW (self->window), file);
}

static void
recent_activated_cb (MunStartPage *self,
                     GtkWidget    *row)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_object_get_data (G_OBJECT (row), "uri"));

  open_file (self, file);
}

static void fill_recent (MunStartPage *self);

static void
forget_cb (MunStartPage *self,
           GtkWidget    *button)
{
  mun_settings_forget (mun_window_get_settings (self->window), g_object_get_data (G_OBJECT (button), "uri"));
  fill_recent (self);
}

static GtkWidget *
create_forget_button (MunStartPage *self,
                      const char   *uri)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Forget this file; it stays where it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Forget this file"), -1);
  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (uri), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_recent_row (MunStartPage *self,
                const char   *uri)
{
  g_autoptr(GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : g_strdup (uri);
  g_autofree char *shown = mun_text_home_relative (folder);
  GtkWidget *row = adw_action_row_new ();

  if (g_str_has_suffix (name, ".muniment"))
    name[strlen (name) - strlen (".muniment")] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "mun-documents-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_forget_button (self, uri));
  g_object_set_data_full (G_OBJECT (row), "uri", g_strdup (uri), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (recent_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->recent_group, row);
  g_ptr_array_add (self->recent_rows, row);
}

static void
fill_recent (MunStartPage *self)
{
  g_auto(GStrv) recent = mun_settings_get_recent (mun_window_get_settings (self->window));

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent_group, self->recent_rows->pdata[i]);
  g_ptr_array_set_size (self->recent_rows, 0);
  for (guint i = 0; i < 5 && recent[i] != NULL; i++)
    add_recent_row (self, recent[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), self->recent_rows->len > 0);
}

static char *
get_default_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_strdup (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ());
}

/* A button that cannot be pressed says why. */
static void
show_lack (MunStartPage *self,
           gboolean      no_name,
           gboolean      no_person)
{
  const char *lack = no_name && no_person ? _("Give the name of the organisation and yours to start.")
                     : no_name ? _("Give the name of the organisation to start.")
                     : no_person ? _("Give your own name to start: it stands in the history beside what you write.")
                     : "";

  gtk_label_set_text (self->lack_label, lack);
  gtk_widget_set_sensitive (GTK_WIDGET (self->create_button), *lack == '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->create_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lack, -1);
}

static void
update_new (MunStartPage *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;

  if (!self->file_chosen)
    {
      g_autofree char *folder = get_default_folder ();
      g_autofree char *file_name = mun_text_file_name (stripped);

      g_clear_object (&self->file);
      self->file = g_file_new_build_filename (folder, file_name, NULL);
    }
  /* Another name, or another place: what went wrong went wrong with the one before. */
  mun_strip_hide (self->strip);
  path = g_file_get_path (self->file);
  shown = mun_text_home_relative (path);
  adw_action_row_set_subtitle (self->file_row, shown);
  show_lack (self, *stripped == '\0', mun_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->person_row))));
}

static void
name_changed_cb (MunStartPage *self)
{
  update_new (self);
}

static void
place_chosen_cb (GFile    *file,
                 gpointer  user_data)
{
  MunStartPage *self = user_data;
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    return;
  g_clear_object (&self->file);
  self->file = g_str_has_suffix (path, ".muniment") ? g_object_ref (file) : NULL;
  if (self->file == NULL)
    {
      g_autofree char *complete = g_strconcat (path, ".muniment", NULL);

      self->file = g_file_new_for_path (complete);
    }
  self->file_chosen = TRUE;
  update_new (self);
}

static void
choose_place_cb (MunStartPage *self)
{
  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_SAVE, _("Where to Keep the File"), _("_Choose"), self->file, "*.muniment", place_chosen_cb, self);
}

static void
show_new_cb (MunStartPage *self)
{
  mun_strip_hide (self->strip);
  update_new (self);
  gtk_stack_set_visible_child_name (self->stack, "new");
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
show_start_cb (MunStartPage *self)
{
  mun_strip_hide (self->strip);
  gtk_stack_set_visible_child_name (self->stack, "start");
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* The size of the organisation; the first item of the list is "not set". */
static gboolean
set_profile (MunStartPage *self,
             MunWorkspace *workspace,
             GError      **error)
{
  const MunChoice *choices = mun_organisation_spec.fields[ORGANISATION_PROFILE].choices;
  guint selected = adw_combo_row_get_selected (self->profile_row);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);

  if (selected == 0 || organisation == NULL)
    return TRUE;
  mun_record_set (organisation, ORGANISATION_PROFILE, choices[selected - 1].key);
  return mun_workspace_save (workspace, organisation, _("Size of the organisation chosen"), error);
}

static void
create_cb (MunStartPage *self)
{
  static const char * const languages[] = { "en", "zh" };
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;

  if (*name == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      return;
    }
  if (mun_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->person_row))))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->person_row));
      return;
    }
  workspace = mun_workspace_create (path, name, languages[MIN (adw_combo_row_get_selected (self->language_row), 1)], &error);
  if (workspace == NULL || !set_profile (self, workspace, &error) ||
      !mun_founder_add (workspace, gtk_editable_get_text (GTK_EDITABLE (self->person_row)), &error))
    {
      mun_start_page_show_error (self, error);
      return;
    }
  mun_settings_add_recent (mun_window_get_settings (self->window), self->file);
  mun_window_set_workspace (self->window, workspace);
}

static void
show_open_cb (MunStartPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open", NULL);
}

/* As if its coordinator had been away for a week: Home has something to tell. */
static void
remember_earlier_visit (MunStartPage *self,
                        MunWorkspace *workspace)
{
  g_autofree char *day = mun_date_add_days (mun_workspace_get_today (workspace), -7);
  g_autofree char *until = g_strconcat (day, "T00:00:00Z", NULL);
  gint64 first, last;

  if (mun_store_find_span (mun_workspace_get_store (workspace), "", until, &first, &last, NULL) && last >= first)
    mun_settings_set_seen (mun_window_get_settings (self->window), mun_workspace_get_path (workspace), mun_workspace_get_person (workspace), last, until);
}

static void
demo_place_chosen_cb (GFile    *file,
                      gpointer  user_data)
{
  mun_start_page_make_demonstration (user_data, file);
}

static void
demo_cb (MunStartPage *self)
{
  mun_demonstration_choose_place (GTK_WIDGET (self), demo_place_chosen_cb, self);
}

static void
mun_start_page_dispose (GObject *object)
{
  MunStartPage *self = MUN_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MUN_TYPE_START_PAGE);
  g_clear_pointer (&self->recent_rows, g_ptr_array_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (mun_start_page_parent_class)->dispose (object);
}

static void
mun_start_page_class_init (MunStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, file_row);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, person_row);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, profile_row);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, create_button);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, lack_label);
  gtk_widget_class_bind_template_child (widget_class, MunStartPage, back_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_new_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_start_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, demo_cb);
}

static void
mun_start_page_init (MunStartPage *self)
{
  g_autoptr(GtkStringList) profiles = gtk_string_list_new (NULL);

  self->recent_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->strip = mun_strip_new ();
  mun_strip_lay_over (self->strip, self->overlay);

  gtk_string_list_append (profiles, _("Not set"));
  for (const MunChoice *choice = mun_organisation_spec.fields[ORGANISATION_PROFILE].choices; choice->key != NULL; choice++)
    gtk_string_list_append (profiles, _(choice->label));
  adw_combo_row_set_model (self->profile_row, G_LIST_MODEL (profiles));
}

GtkWidget *
mun_start_page_new (MunWindow *window)
{
  MunStartPage *self = g_object_new (MUN_TYPE_START_PAGE, NULL);

  self->window = window;
  fill_recent (self);
  return GTK_WIDGET (self);
}

void
mun_demonstration_choose_place (GtkWidget   *parent,
                                MunFileFunc  func,
                                gpointer     user_data)
{
  g_autofree char *folder = get_default_folder ();
  g_autoptr(GFile) proposal = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent) && func != NULL);

  for (int i = 1; proposal == NULL || g_file_query_exists (proposal, NULL); i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s.muniment", _("Muniment demonstration"))
                                     : g_strdup_printf ("%s %d.muniment", _("Muniment demonstration"), i);

      g_clear_object (&proposal);
      proposal = g_file_new_build_filename (folder, name, NULL);
    }
  mun_choose_file (parent, MUN_CHOOSE_SAVE, _("Where to Keep Your Copy of the Demonstration"), _("_Create"), proposal, "*.muniment", func, user_data);
}

void
mun_start_page_make_demonstration (MunStartPage *self,
                                   GFile        *file)
{
  g_autofree char *path = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (MUN_IS_START_PAGE (self) && G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL)
    g_set_error_literal (&error, MUN_ERROR, MUN_ERROR_INVALID, _("The demonstration was not made: its file must lie on this machine. Choose a folder here."));
  else
    workspace = mun_demo_create (path, &error);
  if (workspace == NULL)
    {
      mun_start_page_show_error (self, error);
      return;
    }
  remember_earlier_visit (self, workspace);
  mun_settings_add_recent (mun_window_get_settings (self->window), file);
  mun_window_set_workspace (self->window, workspace);
}

void
mun_start_page_show_error (MunStartPage *self,
                           const GError *error)
{
  g_return_if_fail (MUN_IS_START_PAGE (self) && error != NULL);

  mun_strip_show (self->strip, MUN_STRIP_ERROR, error->message, TRUE);
}

void
mun_start_page_show_note (MunStartPage *self,
                          const char   *text)
{
  g_return_if_fail (MUN_IS_START_PAGE (self) && text != NULL);

  mun_strip_show (self->strip, MUN_STRIP_NOTE, text, TRUE);
}
