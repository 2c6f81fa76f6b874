/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sidebar.h"
#include "gui/window.h"

G_BEGIN_DECLS

struct _MunWindow {
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkStack        *root;
  AdwBin          *start;
  AdwLeaflet      *leaflet;
  GtkLabel        *sidebar_title;
  GtkLabel        *sidebar_subtitle;
  MunSidebar      *sidebar;
  GtkMenuButton   *person_button;
  AdwAvatar       *avatar;
  GtkLabel        *person_label;
  GtkStack        *pages;
  GMenu           *recent_menu;

  /* Owned */
  GSettings    *settings;
  MunWorkspace *workspace;
  GHashTable   *drafts; /* id -> MunRecord */
  GQueue        visited; /* ids of places, the newest at the head */
  guint         update_id;
  gboolean      closing;
  gboolean      backup_tried;
  GObject      *reminder; /* MunReminder, while a file is open */
  char         *opened_head; /* hash of the newest revision when the file was opened */
  MunHomeVisit  visit;
  char         *last_visit;  /* UTC, NULL on the first visit */
};

/* window-closing.c: before the window goes, nothing that was typed may be lost without being asked about.
 * Returns: whether it may close now */
gboolean mun_window_may_close (MunWindow *self);

/* window-visit.c: remembers for each file and person what they have seen. Begins after the person is known; ends when the window closes or
 * somebody else takes over. */
void     mun_window_begin_visit (MunWindow *self);
void     mun_window_end_visit   (MunWindow *self);

G_END_DECLS
