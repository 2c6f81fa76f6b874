/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/approval.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

void
mun_approval_ask (GtkWidget  *above,
                  const char *what,
                  GCallback   approve,
                  gpointer    object)
{
  GtkRoot *root;
  GtkWidget *dialog;
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WIDGET (above) && what != NULL && approve != NULL && G_IS_OBJECT (object));

  root = gtk_widget_get_root (above);
  body = g_strdup_printf ("%s\n\n%s", what, _("What is approved stays word for word as it is now, with your name and the time. "
                                              "It cannot be taken back; a change starts the next version."));
  /* No answer is the one that Return gives: whoever presses it twice has read nothing. */
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Approve it now?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _("_Not Yet"), "approve", _("_Approve"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "approve", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response::approve", approve, object, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
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

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && to != NULL, FALSE);

  if (!is_final (workspace, record, to))
    return FALSE;
  /* Translators: what it is and its number, as in “Security policy POL-0002” */
  what = g_strdup_printf (_("You approve %1$s %2$s."), _(mun_record_get_spec (record)->title), mun_record_get_ref (record));
  mun_approval_ask (above, what, approve, object);
  return TRUE;
}
