/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/approval.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/anyway.h"
#include "gui/note-row.h"
#include "model/rules.h"

static gboolean
can_make (MunWorkspace *workspace,
          MunRecord    *record,
          const char   *to)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (workspace, record);

  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = moves->pdata[i];

      if (g_str_equal (move->to, to))
        return mun_state_can_move (workspace, record, move, NULL);
    }
  return FALSE;
}

/* Only a version is frozen by its approval. */
static gboolean
is_final (MunWorkspace *workspace,
          MunRecord    *record,
          const char   *to)
{
  return (mun_record_get_spec (record)->flags & MUN_SPEC_VERSIONED) && g_str_equal (to, "approved") && can_make (workspace, record, to);
}

/* Returns: (transfer full) (nullable): what is weak about a step that nothing else forbids */
static char *
find_weak (MunWorkspace *workspace,
           MunRecord    *record,
           const char   *to)
{
  g_autoptr(GPtrArray) stops = NULL;

  if (!can_make (workspace, record, to) && !mun_approval_lacks_reason (workspace, record, to))
    return NULL;
  stops = mun_soft_stops_list (workspace, record, to);
  return stops->len > 0 ? mun_soft_stops_say (stops) : NULL;
}

/* Without the reasons that are asked for there is nothing to approve. */
static void
update_approve (AdwMessageDialog *dialog)
{
  MunRecord *noted = g_object_get_data (G_OBJECT (dialog), "noted");
  GtkWidget *row = g_object_get_data (G_OBJECT (dialog), "anyway");

  adw_message_dialog_set_response_enabled (dialog, "approve", (noted == NULL || !mun_text_is_blank (mun_record_get_note (noted)))
                                                              && (row == NULL || mun_anyway_row_says (row)));
}

static void
forget_reason_cb (MunRecord *record)
{
  mun_record_set_note (record, "");
}

static void
add_row (AdwMessageDialog *dialog,
         GtkWidget        *row)
{
  GtkWidget *list = adw_message_dialog_get_extra_child (dialog);

  if (list == NULL)
    {
      list = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      adw_message_dialog_set_extra_child (dialog, list);
      g_object_set_data (G_OBJECT (dialog), "first", row);
    }
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* What is asked for is written at once: no button can be pressed before. */
static void
present (GtkWidget *dialog)
{
  GtkWidget *first = g_object_get_data (G_OBJECT (dialog), "first");

  gtk_window_present (GTK_WINDOW (dialog));
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
ask_reason (AdwMessageDialog *dialog,
            MunRecord        *record)
{
  add_row (dialog, mun_note_row_new (record, _("Why one person writes and approves it"),
                                     _("Printed with the approval. For example: we are two people, and the other one works on the road."), TRUE));
  g_object_set_data_full (G_OBJECT (dialog), "noted", g_object_ref (record), g_object_unref);
  g_signal_connect_object (record, "notify::note", G_CALLBACK (update_approve), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response::later", G_CALLBACK (forget_reason_cb), record, G_CONNECT_SWAPPED);
  update_approve (dialog);
}

/* The same question says what is weak and asks why it is approved all the same. */
static void
ask_anyway (AdwMessageDialog *dialog,
            MunWorkspace     *workspace,
            GCallback         approve,
            gpointer          object)
{
  GtkWidget *row = mun_anyway_row_new ();

  add_row (dialog, row);
  g_object_set_data (G_OBJECT (dialog), "anyway", row);
  g_signal_connect_object (row, "changed", G_CALLBACK (update_approve), dialog, G_CONNECT_SWAPPED);
  mun_anyway_row_connect (row, dialog, "approve", workspace, approve, object);
  adw_message_dialog_set_response_label (dialog, "later", _("_Go Back"));
  adw_message_dialog_set_response_label (dialog, "approve", _("Do It _Anyway"));
  adw_message_dialog_set_response_appearance (dialog, "approve", ADW_RESPONSE_DEFAULT);
  update_approve (dialog);
}

static GtkWidget *
create_dialog (GtkWidget    *above,
               MunWorkspace *workspace,
               const char   *what,
               const char   *weak,
               GCallback     approve,
               gpointer      object)
{
  GtkRoot *root;
  GtkWidget *dialog;
  g_autofree char *body = NULL;

  root = gtk_widget_get_root (above);
  body = g_strdup_printf ("%s%s%s\n\n%s", what, weak != NULL ? "\n\n" : "", weak != NULL ? weak : "",
                          _("What is approved stays word for word as it is now, with your name and the time. "
                            "It cannot be taken back; a change starts the next version."));
  /* No answer is the one that Return gives: whoever presses it twice has read nothing. */
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Approve it now?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _("_Not Yet"), "approve", _("_Approve"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "approve", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  if (weak != NULL)
    ask_anyway (ADW_MESSAGE_DIALOG (dialog), workspace, approve, object);
  else
    g_signal_connect_object (dialog, "response::approve", approve, object, G_CONNECT_SWAPPED);
  return dialog;
}

gboolean
mun_approval_lacks_reason (MunWorkspace *workspace,
                           MunRecord    *record,
                           const char   *to)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && to != NULL, FALSE);

  return g_str_equal (to, "approved") && *mun_record_get_note (record) == '\0' && mun_state_wants_note (workspace, record);
}

void
mun_approval_ask (GtkWidget    *above,
                  MunWorkspace *workspace,
                  const char   *what,
                  const char   *weak,
                  GCallback     approve,
                  gpointer      object)
{
  g_return_if_fail (GTK_IS_WIDGET (above) && MUN_IS_WORKSPACE (workspace) && what != NULL && approve != NULL && G_IS_OBJECT (object));

  present (create_dialog (above, workspace, what, weak, approve, object));
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
  g_autofree char *weak = NULL;
  gboolean lacks_reason;
  GtkWidget *dialog;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && to != NULL, FALSE);

  lacks_reason = mun_approval_lacks_reason (workspace, record, to);
  weak = find_weak (workspace, record, to);
  if (!lacks_reason && !is_final (workspace, record, to))
    {
      if (weak != NULL)
        mun_anyway_ask (above, workspace, weak, approve, object);
      return weak != NULL;
    }
  /* Translators: what it is and its number, as in “Security policy POL-0002” */
  what = g_strdup_printf (_("You approve %1$s %2$s."), _(mun_record_get_spec (record)->title), mun_record_get_ref (record));
  dialog = create_dialog (above, workspace, what, weak, approve, object);
  if (lacks_reason)
    ask_reason (ADW_MESSAGE_DIALOG (dialog), record);
  present (dialog);
  return TRUE;
}
