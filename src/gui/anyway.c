/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/anyway.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "base/text.h"
#include "gui/wizard-parts.h"

/* What is asked for, until there is an answer. */
typedef struct {
  MunWorkspace *workspace;
  GtkWidget    *row;      /* borrowed: it goes with the dialog */
  const char   *response;
  GCallback     go_on;
  GWeakRef      object;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->workspace);
  g_weak_ref_clear (&question->object);
  g_free (question);
}

static void
changed_cb (GtkWidget        *row,
            AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "anyway", mun_anyway_row_says (row));
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  g_autoptr(GObject) object = g_weak_ref_get (&question->object);

  if (!g_str_equal (response, question->response) || object == NULL)
    return;
  mun_workspace_give_reason (question->workspace, gtk_editable_get_text (GTK_EDITABLE (question->row)));
  ((void (*) (gpointer)) question->go_on) (object);
  mun_workspace_give_reason (question->workspace, NULL);
}

static GtkWidget *
create_list (GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

GtkWidget *
mun_anyway_row_new (void)
{
  /* The row of libadwaita for a line of text does not tell a screen reader that it has the focus. */
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Why it is done anyway"));
  mun_wizard_name (entry, _("Why it is done anyway"));
  return entry;
}

gboolean
mun_anyway_row_says (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (row), FALSE);

  return !mun_text_says_nothing (gtk_editable_get_text (GTK_EDITABLE (row)));
}

void
mun_anyway_row_connect (GtkWidget        *row,
                        AdwMessageDialog *dialog,
                        const char       *response,
                        MunWorkspace     *workspace,
                        GCallback         go_on,
                        gpointer          object)
{
  Question *question;

  g_return_if_fail (GTK_IS_EDITABLE (row) && ADW_IS_MESSAGE_DIALOG (dialog) && MUN_IS_WORKSPACE (workspace) && go_on != NULL && G_IS_OBJECT (object));

  question = g_new0 (Question, 1);
  question->workspace = g_object_ref (workspace);
  question->row = row;
  question->response = g_intern_string (response);
  question->go_on = go_on;
  g_weak_ref_init (&question->object, object);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, 0);
}

void
mun_anyway_ask (GtkWidget    *above,
                MunWorkspace *workspace,
                const char   *weak,
                GCallback     go_on,
                gpointer      object)
{
  GtkWidget *row, *dialog;
  GtkRoot *root;
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WIDGET (above) && weak != NULL);

  root = gtk_widget_get_root (above);
  row = mun_anyway_row_new ();
  body = g_strdup_printf ("%s\n\n%s", weak, _("Your reason stands in the history, and with the approval where there is one."));
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Do it anyway?"), body);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_list (row));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", _("_Go Back"), "anyway", _("Do It _Anyway"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), dialog, 0);
  changed_cb (row, ADW_MESSAGE_DIALOG (dialog));
  mun_anyway_row_connect (row, ADW_MESSAGE_DIALOG (dialog), "anyway", workspace, go_on, object);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (row);
}

gboolean
mun_anyway_ask_for (GtkWidget    *above,
                    MunWorkspace *workspace,
                    const GError *error,
                    GCallback     go_on,
                    gpointer      object)
{
  g_return_val_if_fail (error != NULL, FALSE);

  if (!g_error_matches (error, MUN_ERROR, MUN_ERROR_NEEDS_REASON))
    return FALSE;
  mun_anyway_ask (above, workspace, error->message, go_on, object);
  return TRUE;
}

gboolean
mun_anyway_ask_for_all (GtkWidget    *above,
                        MunWorkspace *workspace,
                        const GError *error,
                        GCallback     go_on,
                        gpointer      object)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (error != NULL, FALSE);

  if (!g_error_matches (error, MUN_ERROR, MUN_ERROR_NEEDS_REASON))
    return FALSE;
  text = g_strdup_printf (_("%s The reason then counts for every record of this change that is weak in any way."), error->message);
  mun_anyway_ask (above, workspace, text, go_on, object);
  return TRUE;
}
