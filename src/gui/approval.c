/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/approval.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/note-row.h"
#include "model/rules.h"

/* Only a version is frozen by its approval. */
static gboolean
is_final (MunWorkspace *workspace,
          MunRecord    *record,
          const char   *to)
{
  g_autoptr(GPtrArray) moves = NULL;

  if (!(mun_record_get_spec (record)->flags & MUN_SPEC_VERSIONED) || !g_str_equal (to, "approved"))
    return FALSE;
  moves = mun_state_moves (workspace, record);
  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = moves->pdata[i];

      if (g_str_equal (move->to, to))
        return mun_state_can_move (workspace, record, move, NULL);
    }
  return FALSE;
}

gboolean
mun_approval_lacks_reason (MunWorkspace *workspace,
                           MunRecord    *record,
                           const char   *to)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && to != NULL, FALSE);

  return g_str_equal (to, "approved") && *mun_record_get_note (record) == '\0' && mun_state_wants_note (workspace, record);
}

/* Without a reason there is nothing to approve. */
static void
reason_cb (MunRecord        *record,
           GParamSpec       *pspec,
           AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "approve", !mun_text_is_blank (mun_record_get_note (record)));
}

static void
forget_reason_cb (MunRecord *record)
{
  mun_record_set_note (record, "");
}

static void
ask_reason (AdwMessageDialog *dialog,
            MunRecord        *record)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = mun_note_row_new (record, _("Why one person writes and approves it"),
                                     _("Printed with the approval. For example: we are two people, and the other one works on the road."));

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_message_dialog_set_extra_child (dialog, list);
  g_signal_connect_object (record, "notify::note", G_CALLBACK (reason_cb), dialog, 0);
  g_signal_connect_object (dialog, "response::later", G_CALLBACK (forget_reason_cb), record, G_CONNECT_SWAPPED);
  reason_cb (record, NULL, dialog);
}

static GtkWidget *
create_dialog (GtkWidget  *above,
               const char *what,
               GCallback   approve,
               gpointer    object)
{
  GtkRoot *root;
  GtkWidget *dialog;
  g_autofree char *body = NULL;

  root = gtk_widget_get_root (above);
  body = g_strdup_printf ("%s\n\n%s", what, _("What is approved stays word for word as it is now, with your name and the time. "
                                              "It cannot be taken back; a change starts the next version."));
  /* No answer is the one that Return gives: whoever presses it twice has read nothing. */
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Approve it now?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _("_Not Yet"), "approve", _("_Approve"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "approve", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response::approve", approve, object, G_CONNECT_SWAPPED);
  return dialog;
}

void
mun_approval_ask (GtkWidget  *above,
                  const char *what,
                  GCallback   approve,
                  gpointer    object)
{
  g_return_if_fail (GTK_IS_WIDGET (above) && what != NULL && approve != NULL && G_IS_OBJECT (object));

  gtk_window_present (GTK_WINDOW (create_dialog (above, what, approve, object)));
}

gboolean
mun_approval_ask_for (GtkWidget    *above,
                      MunWorkspace *workspace,
                      MunRecord    *record,
                      const char   *to,
                      GCallback     approve,
                      gpointer      object)
{
  g_autofree char *what = NULL;
  gboolean lacks_reason;
  GtkWidget *dialog;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && to != NULL, FALSE);

  lacks_reason = mun_approval_lacks_reason (workspace, record, to);
  if (!lacks_reason && !is_final (workspace, record, to))
    return FALSE;
  /* Translators: what it is and its number, as in “Security policy POL-0002” */
  what = g_strdup_printf (_("You approve %1$s %2$s."), _(mun_record_get_spec (record)->title), mun_record_get_ref (record));
  dialog = create_dialog (above, what, approve, object);
  if (lacks_reason)
    ask_reason (ADW_MESSAGE_DIALOG (dialog), record);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
