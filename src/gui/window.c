/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/follow.h"
#include "gui/page.h"
#include "gui/place-page.h"
#include "gui/preferences.h"
#include "gui/record-chooser.h"
#include "gui/reminder.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/sidebar.h"
#include "gui/start-page.h"
#include "gui/window-actions.h"
#include "gui/window-files.h"

G_DEFINE_FINAL_TYPE (MunWindow, mun_window, ADW_TYPE_APPLICATION_WINDOW)

enum { PROP_NARROW = 1, PROP_CAN_GO_BACK, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
update_person (MunWindow *self)
{
  const char *id = mun_workspace_get_person (self->workspace);
  g_autofree char *name = id != NULL ? mun_workspace_title (self->workspace, &mun_person_spec, id) : NULL;

  adw_avatar_set_text (self->avatar, name);
  adw_avatar_set_show_initials (self->avatar, name != NULL);
  gtk_label_set_text (self->person_label, name != NULL ? name : _("Who are you?"));
}

static void
update_title (MunWindow *self)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self->workspace);
  g_autofree char *file = g_path_get_basename (mun_workspace_get_path (self->workspace));
  const char *name = organisation != NULL ? mun_record_get_title (organisation) : file;
  g_autofree char *title = NULL;
  g_autofree char *below = NULL;
  g_autofree char *day = NULL;
  g_autofree char *original = NULL;

  gtk_label_set_text (self->sidebar_title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sidebar_title), name);
  if (mun_backup_is_copy (mun_workspace_get_path (self->workspace), &day, &original))
    below = g_strdup_printf (_("Copy of %s"), day);
  else
    below = g_strndup (file, strlen (file) - (g_str_has_suffix (file, ".muniment") ? strlen (".muniment") : 0));
  /* Most files are called as the organisation is: once is enough. */
  gtk_label_set_text (self->sidebar_subtitle, below);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_subtitle), g_utf8_collate (below, name) != 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sidebar_subtitle), mun_workspace_get_path (self->workspace));
  /* Two files may be of one organisation, or of a copy of it. */
  title = organisation != NULL ? g_strdup_printf ("%s – %s", name, file) : g_strdup (file);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
update_cb (gpointer user_data)
{
  MunWindow *self = user_data;

  self->update_id = 0;
  update_title (self);
  update_person (self);
  mun_sidebar_update (self->sidebar, self->workspace);
  mun_window_update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (MunWindow *self)
{
  /* “Undo” would take back something else than what the message says. */
  mun_window_forget_undo (self);
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static GtkWidget *
ensure_page (MunWindow      *self,
             const MunPlace *place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, place->id);

  if (page != NULL)
    return page;
  page = g_object_new (place->page != NULL ? place->page () : MUN_TYPE_PLACE_PAGE, "window", self, "place", place, NULL);
  gtk_stack_add_named (self->pages, page, place->id);
  mun_window_show_state (self, MUN_PAGE (page), FALSE);
  return page;
}

static void
show_record (MunWindow *self,
             MunRecord *record)
{
  const MunPlace *place = mun_place_of_type (mun_record_get_spec (record));
  GtkWidget *page;

  if (place == NULL)
    place = mun_place_of_module ("documents");
  mun_window_note_stop (self, place, record);
  page = mun_window_show_place (self, place->id);
  if (page != NULL)
    mun_page_show_record (MUN_PAGE (page), record);
}

/* A window that opens with a file never shows it. */
static void
start_shown_cb (MunWindow *self)
{
  if (adw_bin_get_child (self->start) == NULL)
    adw_bin_set_child (self->start, mun_start_page_new (self));
}

static void
folded_cb (MunWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
sidebar_go_to_cb (MunWindow  *self,
                  const char *place)
{
  /* Who comes for help in need writes at once, and not into what is over. */
  if (g_str_equal (place, "incident-mode"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.incident", NULL);
  else
    mun_window_go_to (self, place);
}

static void
person_chosen_cb (MunWindow  *self,
                  const char *id)
{
  gtk_menu_button_popdown (self->person_button);
  mun_window_set_person (self, id);
}

static void
create_person_popover_cb (GtkMenuButton *button,
                          gpointer       user_data)
{
  MunWindow *self = user_data;
  GtkWidget *popover = mun_record_chooser_new (self->workspace, &mun_person_spec, TRUE);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (person_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
mun_window_close_request (GtkWindow *window)
{
  if (!mun_window_may_close (MUN_WINDOW (window)))
    return TRUE;
  /* All that was typed is saved, or was given up by choice. */
  if (MUN_WINDOW (window)->kept != NULL)
    mun_drafts_stop (MUN_WINDOW (window)->kept, TRUE);
  mun_session_leave (window, MUN_WINDOW (window)->settings);
  return GTK_WINDOW_CLASS (mun_window_parent_class)->close_request (window);
}

static void
mun_window_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, mun_window_get_narrow (MUN_WINDOW (object)));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, mun_window_can_go_back (MUN_WINDOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mun_window_dispose (GObject *object)
{
  MunWindow *self = MUN_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* A look that is under way must not come back to a window that is gone. */
  if (self->reminder != NULL)
    g_object_run_dispose (self->reminder);
  g_clear_object (&self->reminder);
  if (self->kept != NULL)
    mun_drafts_stop (self->kept, FALSE);
  g_clear_object (&self->kept);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MUN_TYPE_WINDOW);
  if (self->workspace != NULL)
    mun_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  mun_window_forget_stops (self);
  g_clear_weak_pointer (&self->toast);
  g_clear_handle_id (&self->toast_id, g_source_remove);
  g_clear_pointer (&self->opened_head, g_free);
  g_clear_pointer (&self->last_visit, g_free);

  G_OBJECT_CLASS (mun_window_parent_class)->dispose (object);
}

static void
mun_window_class_init (MunWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mun_window_dispose;
  object_class->get_property = mun_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = mun_window_close_request;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MUN_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MunWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, root);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, start);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, sidebar_subtitle);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, person_button);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, avatar);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, person_label);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MunWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_go_to_cb);
  mun_window_install_actions (widget_class);
}

static void
mun_window_init (MunWindow *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_queue_init (&self->visited);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->person_button, create_person_popover_cb, self, NULL);
  mun_window_accept_files (self);
}

MunWindow *
mun_window_new (AdwApplication *application,
                GSettings      *settings)
{
  MunWindow *self = g_object_new (MUN_TYPE_WINDOW, "application", application, NULL);

  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  mun_settings_restore_size (self->settings, GTK_WINDOW (self));
  mun_window_list_recent (self, self->recent_menu);
  g_signal_connect_object (self->start, "map", G_CALLBACK (start_shown_cb), self, G_CONNECT_SWAPPED);
  mun_window_update_actions (self);
  return self;
}

GSettings *
mun_window_get_settings (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), NULL);

  return self->settings;
}

MunWorkspace *
mun_window_get_workspace (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), NULL);

  return self->workspace;
}

void
mun_window_set_workspace (MunWindow    *self,
                          MunWorkspace *workspace)
{
  g_autofree char *person = NULL;
  g_autofree char *actor = NULL;
  g_autoptr(MunRevision) head = NULL;

  g_return_if_fail (MUN_IS_WINDOW (self) && MUN_IS_WORKSPACE (workspace) && self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  mun_window_begin_drafts (self);
  head = mun_store_head (mun_workspace_get_store (workspace), NULL);
  self->opened_head = g_strdup (head != NULL ? head->hash : "");
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  person = mun_settings_get_person (self->settings, mun_workspace_get_path (workspace));
  /* As on the command line: whoever opens the file first is taken for the one who looks after it, and can say otherwise. */
  actor = mun_workspace_dup_default_person (workspace, person);
  mun_workspace_set_person (workspace, actor);
  self->visit.opened = head != NULL ? head->number : 0;
  mun_window_begin_visit (self);
  self->reminder = G_OBJECT (mun_reminder_new (self));
  update_cb (self);
  mun_window_go_to (self, "home");
  gtk_stack_set_visible_child_name (self->root, "work");
  mun_window_recover_drafts (self);
}

gboolean
mun_window_get_narrow (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet);
}

GtkWidget *
mun_window_go_to (MunWindow  *self,
                  const char *place_id)
{
  const MunPlace *place;

  g_return_val_if_fail (MUN_IS_WINDOW (self) && place_id != NULL && self->workspace != NULL, NULL);

  place = mun_place_of_module (place_id);
  if (place == NULL)
    return NULL;
  mun_window_note_stop (self, place, NULL);
  return mun_window_show_place (self, place_id);
}

GtkWidget *
mun_window_show_place (MunWindow  *self,
                       const char *place_id)
{
  const MunPlace *place = mun_place_of_module (place_id);
  GtkWidget *page;
  GtkWidget *old;

  mun_window_set_cover (self, NULL);
  page = ensure_page (self, place);
  old = gtk_stack_get_visible_child (self->pages);
  if (old != NULL && old != page)
    mun_page_leave (MUN_PAGE (old));
  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->pages, page);
  /* The style of whatever is visible is looked at with each move of the focus, even where the stack does not show it. */
  if (old != NULL && old != page)
    gtk_widget_set_visible (old, FALSE);
  mun_sidebar_select (self->sidebar, place->id);
  adw_leaflet_set_visible_child_name (self->leaflet, "page");
  mun_session_touch (GTK_WINDOW (self));
  return page;
}

const char *
mun_window_get_place (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

MunRecord *
mun_window_find_record (MunWindow   *self,
                        const char  *id,
                        GError     **error)
{
  MunRecord *draft = g_hash_table_lookup (self->drafts, id);

  return draft != NULL ? g_object_ref (draft) : mun_workspace_get_any (self->workspace, id, error);
}

void
mun_window_show_record (MunWindow  *self,
                        const char *id)
{
  g_autoptr(MunRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (MUN_IS_WINDOW (self) && id != NULL && self->workspace != NULL);

  record = mun_window_find_record (self, id, &error);
  if (record == NULL)
    {
      if (error != NULL)
        mun_window_show_error (self, error);
      return;
    }
  show_record (self, record);
}

void
mun_window_show_new (MunWindow *self,
                     MunRecord *record)
{
  g_return_if_fail (MUN_IS_WINDOW (self) && MUN_IS_RECORD (record) && self->workspace != NULL);

  show_record (self, record);
}

void
mun_window_show_list (MunWindow       *self,
                      const MunFilter *filter)
{
  const MunPlace *place;
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (self) && filter != NULL && self->workspace != NULL);

  place = mun_place_of_type (mun_filter_get_spec (filter));
  page = place != NULL ? mun_window_go_to (self, place->id) : NULL;
  if (page != NULL)
    mun_page_show_list (MUN_PAGE (page), filter);
}

void
mun_window_show_sidebar (MunWindow *self)
{
  g_return_if_fail (MUN_IS_WINDOW (self));

  adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
  gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

void
mun_window_set_person (MunWindow  *self,
                       const char *id)
{
  g_return_if_fail (MUN_IS_WINDOW (self) && self->workspace != NULL);

  if (id != NULL && *id == '\0')
    id = NULL;
  mun_window_end_visit (self);
  mun_workspace_set_person (self->workspace, id);
  mun_window_keep_person (self, id);
  mun_window_begin_visit (self);
  update_person (self);
  mun_window_show_states (self);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    if (!gtk_widget_get_mapped (page))
      mun_follow_outdate (page);
  if (mun_window_get_page (self) != NULL && MUN_PAGE_GET_CLASS (mun_window_get_page (self))->refresh != NULL)
    MUN_PAGE_GET_CLASS (mun_window_get_page (self))->refresh (MUN_PAGE (mun_window_get_page (self)));
}

void
mun_window_show_error (MunWindow    *self,
                       const GError *error)
{
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (self) && error != NULL);

  page = mun_window_get_page (self);
  if (page != NULL)
    {
      mun_strip_set_button (mun_page_get_strip (MUN_PAGE (page)), NULL, NULL);
      mun_strip_show (mun_page_get_strip (MUN_PAGE (page)), MUN_STRIP_ERROR, error->message, TRUE);
    }
  else
    {
      /* A file named at the start may fail before the page was ever seen. */
      start_shown_cb (self);
      mun_start_page_show_error (MUN_START_PAGE (adw_bin_get_child (self->start)), error);
    }
}

void
mun_window_show_note (MunWindow  *self,
                      const char *text)
{
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (self) && text != NULL);

  page = mun_window_get_page (self);
  if (page != NULL)
    mun_strip_show (mun_page_get_strip (MUN_PAGE (page)), MUN_STRIP_NOTE, text, TRUE);
  else
    {
      start_shown_cb (self);
      mun_start_page_show_note (MUN_START_PAGE (adw_bin_get_child (self->start)), text);
    }
}

void
mun_window_make_demonstration (MunWindow *self,
                               GFile     *file)
{
  g_return_if_fail (MUN_IS_WINDOW (self) && self->workspace == NULL && G_IS_FILE (file));

  start_shown_cb (self);
  mun_start_page_make_demonstration (MUN_START_PAGE (adw_bin_get_child (self->start)), file);
}

void
mun_window_hide_error (MunWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (self));

  page = mun_window_get_page (self);
  if (page != NULL)
    mun_strip_hide (mun_page_get_strip (MUN_PAGE (page)));
}

void
mun_window_forget_error (MunWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (self));

  page = mun_window_get_page (self);
  if (page != NULL)
    mun_page_forget_error (MUN_PAGE (page));
}

GtkWidget *
mun_window_get_page (MunWindow *self)
{
  GtkWidget *cover;

  g_return_val_if_fail (MUN_IS_WINDOW (self), NULL);

  cover = gtk_stack_get_child_by_name (self->root, "cover");
  return cover != NULL ? cover : gtk_stack_get_visible_child (self->pages);
}

void
mun_window_set_cover (MunWindow *self,
                      GtkWidget *cover)
{
  GtkWidget *old;

  g_return_if_fail (MUN_IS_WINDOW (self) && (cover == NULL || MUN_IS_PAGE (cover)));

  mun_window_leave_toast (self);
  old = gtk_stack_get_child_by_name (self->root, "cover");
  if (old != NULL)
    {
      mun_page_leave (MUN_PAGE (old));
      gtk_stack_set_visible_child_name (self->root, "work");
      gtk_stack_remove (self->root, old);
    }
  if (cover == NULL)
    return;
  mun_window_show_state (self, MUN_PAGE (cover), TRUE);
  gtk_stack_add_named (self->root, cover, "cover");
  gtk_stack_set_visible_child (self->root, cover);
}

MunWindow *
mun_window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL && MUN_IS_WINDOW (root) ? MUN_WINDOW (root) : NULL;
}
