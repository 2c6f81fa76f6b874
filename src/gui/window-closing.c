/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>

#include "gui/half-typed.h"
#include "gui/page.h"
#include "gui/preferences.h"
#include "gui/session.h"
#include "gui/settings.h"

/* Records with edits that are not in the file yet, and what happens to them when the window closes. */

static gboolean
save_drafts (MunWindow *self)
{
  g_autoptr(GPtrArray) drafts = mun_window_get_drafts (self, NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < drafts->len; i++)
    if (!mun_workspace_save (self->workspace, drafts->pdata[i], NULL, &error))
      {
        mun_window_show_record (self, mun_record_get_id (drafts->pdata[i]));
        mun_window_show_error (self, error);
        return FALSE;
      }
  return TRUE;
}

/* A backup that fails keeps the window open and says so; closing again goes without it. */
static gboolean
back_up (MunWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (self->workspace == NULL || self->backup_tried || mun_window_has_lost_file (self))
    return TRUE;
  self->backup_tried = TRUE;
  mun_window_end_visit (self);
  if (mun_backup_if_changed (self->settings, self->workspace, self->opened_head, &error))
    return TRUE;
  g_prefix_error (&error, "%s ", _("No backup could be made. Your changes are safe in the file; close again to leave without a backup."));
  mun_window_show_error (self, error);
  return FALSE;
}

static void
close_response_cb (MunWindow  *self,
                   const char *response)
{
  if (g_strcmp0 (response, "cancel") == 0 || (g_strcmp0 (response, "save") == 0 && !save_drafts (self)))
    {
      self->half_given_up = FALSE;
      mun_session_stay (gtk_window_get_application (GTK_WINDOW (self)));
      return;
    }
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_about_drafts (MunWindow *self,
                  guint      n)
{
  g_autofree char *body = g_strdup_printf (g_dngettext (NULL, "%u record has changes that are not in the file yet.",
                                                        "%u records have changes that are not in the file yet.", n), n);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save the changes before closing?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static MunRecord *
find_record (gpointer    window,
             const char *id)
{
  return mun_window_find_record (window, id, NULL);
}

static void
half_response_cb (MunWindow  *self,
                  const char *response,
                  GtkWidget  *dialog)
{
  MunRecord *record = g_object_get_data (G_OBJECT (dialog), "record");
  int field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "field"));

  if (g_str_equal (response, "discard"))
    {
      self->half_given_up = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  mun_session_stay (gtk_window_get_application (GTK_WINDOW (self)));
  mun_window_show_field (self, mun_record_get_id (record), mun_record_get_spec (record)->fields[field].name);
}

/* A day that nobody could understand is in no record, and would be gone without a word. */
static void
ask_about_half (MunWindow  *self,
                MunRecord  *record,
                int         field,
                const char *text)
{
  /* Translators: the name of a field, of a record, and what was typed: “Planned for”, “Audit of the yard”, “next may” */
  g_autofree char *body = g_strdup_printf (_("“%1$s” of “%2$s” holds “%3$s”, which is not understood and not in the file."),
                                           _(mun_record_get_spec (record)->fields[field].label), mun_record_get_title (record), text);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Mend it before closing?"), body);

  g_object_set_data_full (G_OBJECT (dialog), "record", g_object_ref (record), g_object_unref);
  g_object_set_data (G_OBJECT (dialog), "field", GINT_TO_POINTER (field));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "discard", _("Close _Without It"), "back", _("_Go Back"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "back", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  g_signal_connect_object (dialog, "response", G_CALLBACK (half_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: whether there was anything to ask about */
static gboolean
find_half (MunWindow *self)
{
  MunDrafts *drafts = self->workspace != NULL && !self->half_given_up ? self->kept : NULL;
  g_auto(GStrv) places = mun_drafts_list_places (drafts);

  for (char **place = places; *place != NULL; place++)
    {
      int field;
      g_autoptr(MunRecord) record = mun_half_typed_parse (*place, find_record, self, &field);

      if (record == NULL)
        continue;
      ask_about_half (self, record, field, mun_drafts_get_text (drafts, *place));
      return TRUE;
    }
  return FALSE;
}

static void
lost_response_cb (MunWindow  *self,
                  const char *response)
{
  if (g_str_equal (response, "discard"))
    {
      self->closing = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  mun_session_stay (gtk_window_get_application (GTK_WINDOW (self)));
  if (g_str_equal (response, "copy"))
    mun_window_save_copy (self);
}

static char *
describe_lost (MunWindow *self,
               guint      n)
{
  g_autofree char *name = g_path_get_basename (mun_workspace_get_path (self->workspace));
  g_autofree char *drafts = n == 0 ? g_strdup ("") :
    g_strdup_printf (g_dngettext (NULL, "%u record has changes that were never in the file.", "%u records have changes that were never in the file.", n), n);

  return g_strdup_printf (_("“%1$s” was moved, removed or replaced by another program. If it was removed, what you see here is all that is left of it. %2$s"),
                          name, drafts);
}

/* What is open is perhaps the last that is left. */
static void
ask_about_copy (MunWindow *self,
                guint      n)
{
  g_autofree char *body = describe_lost (self, n);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save a copy before closing?"), g_strchomp (body));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("Close _Without a Copy"),
                                    "copy", _("_Save a Copy…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (lost_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
mun_window_may_close (MunWindow *self)
{
  GtkWidget *page = mun_window_get_page (self);
  g_autoptr(GPtrArray) drafts = NULL;

  mun_settings_keep_size (self->settings, GTK_WINDOW (self));
  if (self->closing)
    return back_up (self);
  if (page != NULL)
    mun_page_leave (MUN_PAGE (page));
  if (find_half (self))
    return FALSE;
  drafts = mun_window_get_drafts (self, NULL);
  if (mun_window_has_lost_file (self))
    {
      ask_about_copy (self, drafts->len);
      return FALSE;
    }
  if (drafts->len > 0)
    {
      ask_about_drafts (self, drafts->len);
      return FALSE;
    }
  return back_up (self);
}
